package dev.helpdesk.core.sla;

import dev.helpdesk.core.event.Warning;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Tells an explanation in lines of plain text, in the zone of the clock's calendar.
 *
 * <p>Amounts are cut to seconds here and nowhere before. Immutable, safe for use by several
 * threads.
 */
public final class ExplanationText {

  /** The languages in which it can be told. */
  public enum Language {
    /** English. */
    ENGLISH,
    /** Spanish. */
    SPANISH
  }

  private final ExplanationWords words;

  private ExplanationText(ExplanationWords words) {
    this.words = words;
  }

  /** Returns the text in a language. */
  public static ExplanationText in(Language language) {
    return new ExplanationText(
        Check.present(language, "language") == Language.SPANISH
            ? ExplanationWords.SPANISH
            : ExplanationWords.ENGLISH);
  }

  /** Returns the lines: the promise, how it stands, each stretch, each mark. */
  public List<String> lines(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    ClockView clock = explanation.clock();
    lines.add(clock.metric() + ": " + promise(explanation));
    lines.add(standing(clock, explanation.zone()));
    for (Segment segment : explanation.segments()) {
      lines.add(segment(segment, explanation.zone()));
    }
    for (Mark mark : explanation.marks()) {
      lines.add(mark(mark, explanation.zone()));
    }
    return List.copyOf(lines);
  }

  /** Returns how it stands, and the promise. */
  List<String> heading(Explanation explanation) {
    ClockView clock = explanation.clock();
    return List.of(
        clock.metric() + ": " + standing(clock, explanation.zone()), promise(explanation));
  }

  private String promise(Explanation explanation) {
    ClockView clock = explanation.clock();
    StringJoiner line = new StringJoiner(", ");
    line.add(words.target() + " " + amount(clock.target()));
    TargetBasis basis = explanation.basis();
    line.add(words.agreement() + " " + clock.agreement().value() + chosenBy(basis));
    if (basis.priority() != null) {
      line.add(words.priority() + " " + cell(basis));
    }
    TargetBasis chosenBy = explanation.chosenBy();
    if (chosenBy.priority() != null && !cell(chosenBy).equals(cell(basis))) {
      line.add(words.setFor() + " " + cell(chosenBy));
    }
    String zone = explanation.zone().getId();
    line.add(words.calendar() + " " + clock.calendar() + " (" + zone + ")");
    return line.toString();
  }

  private String chosenBy(TargetBasis basis) {
    if (basis.outside()) {
      return " (" + words.outside() + ")";
    }
    if (basis.rule() != null) {
      return " (" + words.rule() + " " + basis.rule() + ")";
    }
    return basis.entitlement() == null
        ? ""
        : " (" + words.entitlement() + " " + basis.entitlement() + ")";
  }

  private static String cell(TargetBasis basis) {
    return basis.impact() == null || basis.urgency() == null
        ? "" + basis.priority()
        : basis.priority() + " (" + basis.impact() + " × " + basis.urgency() + ")";
  }

  private String standing(ClockView clock, ZoneId zone) {
    StringJoiner line = new StringJoiner(", ");
    line.add(words.of(clock.status()));
    line.add(words.used() + " " + amount(clock.elapsed()));
    line.add(
        clock.status() == ClockStatus.BREACHED
            ? words.over() + " " + amount(clock.overBy())
            : words.left() + " " + amount(clock.remaining()));
    Instant due = clock.due();
    if (due != null) {
      line.add(words.due() + " " + instant(due, zone));
    }
    Instant breachedAt = clock.breachedAt();
    if (breachedAt != null) {
      line.add(words.brokenSince() + " " + instant(breachedAt, zone));
    }
    if (clock.unanswered()) {
      line.add(words.unanswered());
    }
    return line.toString();
  }

  String segment(Segment segment, ZoneId zone) {
    String cause = segment.cause();
    return instant(segment.from(), zone)
        + " - "
        + instant(segment.to(), zone)
        + ": "
        + words.of(segment.kind())
        + (cause == null ? "" : " (" + cause(segment.kind(), cause) + ")")
        + (segment.counted().isZero() ? "" : ", " + amount(segment.counted()))
        + " ["
        + segment.event()
        + " #"
        + segment.version()
        + "]";
  }

  private String cause(Segment.Kind kind, String cause) {
    return kind == Segment.Kind.EXCLUDED ? words.approvedBy() + " " + cause : cause;
  }

  String mark(Mark mark, ZoneId zone) {
    Duration target = mark.target();
    ActorId approvedBy = mark.approvedBy();
    return instant(mark.at(), zone)
        + ": "
        + words.of(mark.kind())
        + threshold(mark.warning())
        + (target == null ? "" : ", " + words.target() + " " + amount(target))
        + (approvedBy == null ? "" : ", " + words.approvedBy() + " " + approvedBy.value())
        + " [#"
        + mark.version()
        + "]";
  }

  private String threshold(@Nullable Warning warning) {
    if (warning == null) {
      return "";
    }
    Duration before = warning.before();
    return before == null
        ? " " + warning.percent() + " %"
        : " " + amount(before) + " " + words.beforeDue();
  }

  /** Writes an amount such as {@code 1 h 20 min}; cut to seconds. */
  static String amount(Duration amount) {
    if (amount.isNegative()) {
      return "-" + amount(amount.negated());
    }
    StringJoiner parts = new StringJoiner(" ");
    if (amount.toHours() > 0) {
      parts.add(amount.toHours() + " h");
    }
    if (amount.toMinutesPart() > 0) {
      parts.add(amount.toMinutesPart() + " min");
    }
    if (amount.toSecondsPart() > 0 || parts.length() == 0) {
      parts.add(amount.toSecondsPart() + " s");
    }
    return parts.toString();
  }

  private static String instant(Instant instant, ZoneId zone) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.SECONDS);
    return local.toLocalDate() + " " + local.toLocalTime();
  }
}
