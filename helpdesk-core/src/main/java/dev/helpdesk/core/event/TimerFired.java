package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;

/**
 * A timer of a state ran out: a reminder, or what moved the ticket on.
 *
 * @param timer name of the timer
 * @param state the state it belongs to
 */
public record TimerFired(String timer, String state) implements Event {

  /** Refuses null. */
  public TimerFired {
    Check.present(timer, "timer");
    Check.present(state, "state");
  }

  @Override
  public String eventType() {
    return "TimerFired";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.timerFired(this);
  }
}
