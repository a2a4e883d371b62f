package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;

/**
 * An escalation ended without a decision.
 *
 * @param number which escalation
 * @param cause {@code resolved}, {@code exhausted}, or {@code withdrawn} by a transition
 */
public record EscalationEnded(int number, String cause) implements Event {

  /** Refuses null. */
  public EscalationEnded {
    Check.present(cause, "cause");
  }

  @Override
  public String eventType() {
    return "EscalationEnded";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.escalationEnded(this);
  }
}
