package dev.helpdesk.core.sla;

import dev.helpdesk.model.Check;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a clock's time line, and how much of it counted.
 *
 * @param kind what the clock did
 * @param from first instant
 * @param to end, exclusive, later than {@code from}
 * @param counted business time that it added: its length while it ran, else zero
 * @param cause state or waiting reason that paused it, or who approved that it be excluded, or null
 * @param event type of the event of the clock that began what this stretch is part of
 * @param version place of that event in the record's history
 */
public record Segment(
    Kind kind,
    Instant from,
    Instant to,
    Duration counted,
    @Nullable String cause,
    String event,
    long version) {

  /** What a clock did. */
  public enum Kind {
    /** Counted. */
    RUNNING,
    /** Was to count, but outside the hours of its calendar. */
    OUT_OF_HOURS,
    /** Was to count, but on a holiday. */
    HOLIDAY,
    /** Was to count, but in a break. */
    BREAK,
    /** Was to count, but closed by hours that the date has of its own. */
    EXCEPTION,
    /** Stood still. */
    PAUSED,
    /** Was to count, but in a period excluded from the count. */
    EXCLUDED,
    /** Had ended. */
    FINISHED
  }

  /** Refuses null. */
  public Segment {
    Check.present(kind, "kind");
    Check.present(from, "from");
    Check.present(to, "to");
    Check.present(counted, "counted");
    Check.present(event, "event");
  }
}
