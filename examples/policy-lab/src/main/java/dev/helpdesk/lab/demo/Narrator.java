package dev.helpdesk.lab.demo;

import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.spi.notification.Notification;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells what people do, what the engine makes of it, and who is told what; in local time.
 *
 * <p>A day has a heading, and every line stands behind the second it belongs to.
 */
final class Narrator {

  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");
  private static final int WIDTH = 100;
  private static final String TIME_COLUMN = " ".repeat(10);

  /** Something that waits to be told until it is known who is told of it. */
  private record Line(Instant at, String sign, String sentence) {}

  private final PrintStream out;
  private final Wordings words;
  private final List<Line> waiting = new ArrayList<>();
  private boolean quiet;
  private @Nullable LocalDate day;
  private @Nullable String second;

  Narrator(PrintStream out, Wordings words) {
    this.out = out;
    this.words = words;
  }

  Wordings words() {
    return words;
  }

  /** Tells nothing of what happens until told otherwise. */
  void quiet(boolean newQuiet) {
    quiet = newQuiet;
  }

  /** Tells a paragraph, indented. */
  void line(String text) {
    wrapped("  ", text);
  }

  void blank() {
    out.println();
  }

  /** Begins a chapter. */
  void chapter(String key) {
    String title = words.say(key);
    out.println();
    out.println();
    out.println(title);
    out.println("=".repeat(title.length()));
    day = null;
  }

  /** Tells what somebody does. */
  void act(Instant at, String key, Object... values) {
    tell(new Line(at, "", words.say(key, values)));
  }

  /** Takes in what happened in a commit; it is told together with who is told of it. */
  void happened(RecordView record, List<Happened> events, EventSentences sentences) {
    if (quiet || !record.isTicket()) {
      return;
    }
    for (Happened happened : events) {
      happened
          .event()
          .match(sentences)
          .ifPresent(sentence -> waiting.add(new Line(happened.at(), "  - ", sentence)));
    }
  }

  /** Tells what happened and who was told of it, in the order of instants. */
  void sent(List<Notification> notifications) {
    if (quiet) {
      return;
    }
    Map<List<Object>, List<String>> groups = new LinkedHashMap<>();
    for (Notification sent : notifications) {
      groups
          .computeIfAbsent(List.of(sent.at(), sent.subject()), key -> new ArrayList<>())
          .add(Wordings.person(sent.recipient().value()));
    }
    groups.forEach(
        (said, people) ->
            waiting.add(
                new Line(
                    (Instant) said.get(0),
                    "  > ",
                    String.join(", ", people) + ": " + said.get(1))));
    waiting.stream().sorted(Comparator.comparing(Line::at)).forEach(this::tell);
    waiting.clear();
  }

  private void tell(Line line) {
    ZonedDateTime local = line.at().atZone(DemoDesk.ZONE);
    if (!local.toLocalDate().equals(day)) {
      day = local.toLocalDate();
      second = null;
      String pattern = words.say("day.pattern");
      String heading = DateTimeFormatter.ofPattern(pattern, words.locale()).format(local);
      String zone = DemoDesk.ZONE.getId() + ", " + OFFSET.format(local);
      out.println();
      out.println(heading + " (" + zone + ")");
    }
    String now = SECOND.format(local);
    String column = now.equals(second) ? TIME_COLUMN : now + "  ";
    wrapped(column + line.sign(), line.sentence());
    second = now;
  }

  /** Prints words in lines that are not too long, each as far to the right as the first. */
  private void wrapped(String begin, String text) {
    String next = " ".repeat(begin.length());
    StringBuilder line = new StringBuilder(begin);
    boolean first = true;
    for (String word : text.split(" ", -1)) {
      if (!first && line.length() + 1 + word.length() > WIDTH) {
        out.println(line);
        line = new StringBuilder(next);
        first = true;
      }
      line.append(first ? "" : " ").append(word);
      first = false;
    }
    out.println(line);
  }
}
