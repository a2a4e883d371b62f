package dev.helpdesk.core.workflow;

import dev.helpdesk.core.calendar.BusinessTime;
import dev.helpdesk.core.calendar.NoBusinessTimeException;
import dev.helpdesk.model.Check;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * For how long a ticket may be reopened out of a state, and what a later message of its requester
 * leads to.
 *
 * @param within how long after the ticket came to the state; its last instant is in time
 * @param calendar name of the calendar whose business time counts, or null for elapsed time. By a
 *     calendar that the desk does not have, or that never opens again, the time never runs out
 * @param followUp whether a message of the requester that comes later is registered as a new ticket
 *     that follows up this one; otherwise it is kept on this one alone
 */
public record ReopenWindow(Duration within, @Nullable String calendar, boolean followUp) {

  /** Refuses null and malformed names. */
  public ReopenWindow {
    within = Check.duration(within, "reopenWithin.within");
    if (calendar != null) {
      Check.id(calendar, "reopenWithin.calendar");
    }
  }

  /** Returns the window of so much elapsed time, after which messages are kept alone. */
  public static ReopenWindow of(Duration within) {
    return new ReopenWindow(within, null, false);
  }

  /** Returns this window, counting the business time of a calendar. */
  public ReopenWindow by(String newCalendar) {
    return new ReopenWindow(within, newCalendar, followUp);
  }

  /** Returns this window, after which a message of the requester becomes a new ticket. */
  public ReopenWindow thenFollowUp() {
    return new ReopenWindow(within, calendar, true);
  }

  /**
   * Returns the last instant that is in time; empty when the time never runs out.
   *
   * @param since when the ticket came to the state
   * @param calendars the calendars of the desk by name; null for one that it does not have
   */
  public Optional<Instant> end(Instant since, Function<String, @Nullable BusinessTime> calendars) {
    if (calendar == null) {
      Instant end = since.plus(within);
      return end.isAfter(Check.LATEST) ? Optional.empty() : Optional.of(end);
    }
    BusinessTime hours = calendars.apply(calendar);
    if (hours == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(hours.add(since, within));
    } catch (NoBusinessTimeException never) {
      return Optional.empty();
    }
  }
}
