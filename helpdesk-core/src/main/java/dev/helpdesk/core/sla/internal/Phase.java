package dev.helpdesk.core.sla.internal;

import dev.helpdesk.core.view.Happened;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch between two events of a clock.
 *
 * @param kind what the clock did
 * @param calendar name of the calendar by which it counted
 * @param from when it began
 * @param to when it ended
 * @param cause what paused it, or null
 * @param begun the event that began it
 */
record Phase(
    Kind kind, String calendar, Instant from, Instant to, @Nullable String cause, Happened begun) {

  enum Kind {
    RUNNING,
    PAUSED,
    FINISHED
  }

  Phase until(Instant end) {
    return new Phase(kind, calendar, from, end, cause, begun);
  }

  Phase since(Instant start) {
    return new Phase(kind, calendar, start, to, cause, begun);
  }

  Phase counting() {
    return new Phase(Kind.RUNNING, calendar, from, to, null, begun);
  }
}
