package dev.helpdesk.acceptance.lint;

import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.event.TimerFired;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.RecordView;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All of a ticket that can make a difference to what becomes of it, as the engine shows it.
 *
 * @param state name of its state
 * @param reason the reason recorded with it
 * @param group whether a group has it
 * @param agent whether an agent has it
 * @param accepted whether the agent took it on
 * @param children whether it has open children
 * @param resolved whether it was resolved before
 * @param reopened whether it was reopened before
 * @param step how many of the times of its state have passed
 * @param fired which timers of its state ran out
 */
record Situation(
    String state,
    @Nullable String reason,
    boolean group,
    boolean agent,
    boolean accepted,
    boolean children,
    boolean resolved,
    boolean reopened,
    int step,
    Set<String> fired) {

  static Situation of(RecordView view, int step, Set<String> fired) {
    return new Situation(
        view.progress().state(),
        view.progress().reason(),
        view.owner().group() != null,
        view.owner().agent() != null,
        view.owner().accepted(),
        view.counts().openChildren() > 0,
        view.progress().resolvedAt() != null,
        view.counts().reopens() > 0,
        step,
        fired);
  }

  /** The timers that ran out since the ticket came to its state. */
  static Set<String> fired(List<Happened> history, Set<String> before) {
    Set<String> fired = new TreeSet<>(before);
    for (Happened happened : history) {
      Event event = happened.event();
      if (event instanceof StateChanged) {
        fired.clear();
      } else if (event instanceof TimerFired timer) {
        fired.add(timer.timer());
      }
    }
    return fired;
  }
}
