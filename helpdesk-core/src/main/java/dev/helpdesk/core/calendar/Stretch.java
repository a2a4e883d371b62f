package dev.helpdesk.core.calendar;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import java.time.Instant;

/**
 * A piece of the time line that is open, or closed for one reason throughout.
 *
 * @param from first instant of the stretch
 * @param to end of the stretch, exclusive, later than {@code from}
 * @param kind open, or why it is closed
 */
public record Stretch(Instant from, Instant to, Kind kind) {

  /** Whether time counts, and if not, why. */
  public enum Kind {
    /** Business time. */
    OPEN,
    /** Outside the ordinary hours of the week, or of a date that has its own. */
    OUT_OF_HOURS,
    /** On a holiday, at whatever hour. */
    HOLIDAY,
    /** In a break taken out of hours that would have been open. */
    BREAK,
    /** On a date whose own hours close it altogether, or at a time the week would have opened. */
    EXCEPTION
  }

  /** Refuses null and stretches that are empty or run backwards. */
  public Stretch {
    Check.present(from, "from");
    Check.present(to, "to");
    Check.present(kind, "kind");
    if (!from.isBefore(to)) {
      throw new InvalidValueException("to", "after from");
    }
  }

  /** Tells whether time counts in this stretch. */
  public boolean isOpen() {
    return kind == Kind.OPEN;
  }

  /** Returns the elapsed time of the stretch. */
  public Duration length() {
    return Duration.between(from, to);
  }
}
