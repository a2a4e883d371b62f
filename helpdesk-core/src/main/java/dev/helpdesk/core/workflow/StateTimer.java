package dev.helpdesk.core.workflow;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What happens by itself after so much time in a state: a reminder, or a transition.
 *
 * @param name its name, unique in its state
 * @param after how long after the ticket came to the state; more than zero
 * @param calendar name of the calendar whose business time counts, or null for elapsed time. A
 *     calendar that the desk does not have, or that never opens again, never lets the timer run out
 * @param transition name of the transition to take, or null for a reminder. It is taken as soon as
 *     its guards hold
 */
public record StateTimer(
    String name, Duration after, @Nullable String calendar, @Nullable String transition) {

  /** Refuses null, a blank name and a time of zero. */
  public StateTimer {
    Check.id(name, "timer.name");
    after = Check.duration(after, "timer.after");
    if (after.isZero()) {
      throw new InvalidValueException("timer.after", "more than zero");
    }
  }

  /** Returns a reminder after so much elapsed time. */
  public static StateTimer reminder(String name, Duration after) {
    return new StateTimer(name, after, null, null);
  }

  /** Returns a timer that takes a transition after so much elapsed time. */
  public static StateTimer taking(String transition, Duration after) {
    return new StateTimer(transition, after, null, transition);
  }

  /** Returns this timer, counting the business time of a calendar. */
  public StateTimer within(String newCalendar) {
    return new StateTimer(name, after, newCalendar, transition);
  }
}
