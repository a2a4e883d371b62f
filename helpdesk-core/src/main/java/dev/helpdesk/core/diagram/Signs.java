package dev.helpdesk.core.diagram;

import dev.helpdesk.core.drawing.Letters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The letters that stand for events and conditions in a drawing, in the order in which they were
 * met; and how steps are labelled with them. Not safe for use by several threads.
 */
final class Signs {

  private static final double NAME = 150;
  private static final double LABEL = 190;

  private final Words words;
  private final Map<String, String> events = new LinkedHashMap<>();
  private final Map<String, String> conditions = new LinkedHashMap<>();

  Signs(Words words) {
    this.words = words;
  }

  Map<String, String> events() {
    return events;
  }

  Map<String, String> conditions() {
    return conditions;
  }

  /** Returns the lines of a step's label. */
  List<Line> label(Way.Step step) {
    String colour = step.isRequesters() ? Look.REQUESTER : Look.INK;
    List<Line> lines = new ArrayList<>();
    for (String part : Letters.wrapped(step.transition().name(), 12, NAME, 3)) {
      lines.add(new Line());
      if (lines.size() == 1 && step.isRequesters()) {
        lines.get(0).mark(Mark.PERSON, "", colour);
      }
      lines.get(lines.size() - 1).text(part, 12, colour);
    }
    append(lines, marks(step));
    step.timers()
        .forEach(
            timer -> {
              String after = words.amount(timer.after(), timer.calendar());
              Line line = new Line().mark(Mark.CLOCK, "", Look.PALE);
              append(lines, line.text(Letters.fitted(after, 11, NAME), 11, Look.PALE));
            });
    return lines;
  }

  private Line marks(Way.Step step) {
    Line marks = new Line();
    step.transition()
        .triggers()
        .forEach(
            trigger -> marks.mark(Mark.BOLT, letter(events, words.of(trigger), 'a'), Look.PALE));
    step.transition()
        .guards()
        .forEach(
            guard -> marks.mark(Mark.GUARD, letter(conditions, words.of(guard), 'A'), Look.PALE));
    return marks;
  }

  private static void append(List<Line> lines, Line more) {
    Line last = lines.get(lines.size() - 1);
    if (last.width() + more.width() > LABEL) {
      lines.add(more);
    } else {
      last.add(more);
    }
  }

  private static String letter(Map<String, String> known, String meaning, char first) {
    return known.computeIfAbsent(meaning, key -> letters(known.size(), first));
  }

  private static String letters(int number, char first) {
    String last = Character.toString((char) (first + number % 26));
    return number < 26 ? last : letters(number / 26 - 1, first) + last;
  }
}
