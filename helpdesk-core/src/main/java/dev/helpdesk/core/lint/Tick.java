package dev.helpdesk.core.lint;

import dev.helpdesk.core.workflow.ReopenWindow;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.StateTimer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that time brings in a state: the end of a timer, or of the time for reopening.
 *
 * @param order where it stands among those of its state; at one instant they come in this order
 * @param timer the timer, or null for the end of the time for reopening
 * @param after how long after the ticket came to the state
 * @param calendar by whose hours, or null for elapsed time
 */
record Tick(int order, @Nullable StateTimer timer, Duration after, @Nullable String calendar) {

  static List<Tick> of(State state) {
    List<Tick> ticks = new ArrayList<>();
    for (StateTimer timer : state.timers()) {
      ticks.add(new Tick(ticks.size(), timer, timer.after(), timer.calendar()));
    }
    ReopenWindow window = state.reopenWithin();
    if (window != null) {
      ticks.add(new Tick(ticks.size(), null, window.within(), window.calendar()));
    }
    return ticks;
  }

  /** Tells whether it comes before another whenever the ticket came to the state. */
  boolean isSurelyBefore(Tick other) {
    // Business time never goes faster than elapsed time; two calendars can't be compared so.
    if (calendar != null && !calendar.equals(other.calendar)) {
      return false;
    }
    int compared = after.compareTo(other.after);
    return compared < 0 || (compared == 0 && order < other.order);
  }
}
