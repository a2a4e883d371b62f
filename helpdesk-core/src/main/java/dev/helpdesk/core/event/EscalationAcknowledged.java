package dev.helpdesk.core.event;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;

/**
 * The contact answered that it is at it.
 *
 * @param number which escalation
 * @param contact who
 */
public record EscalationAcknowledged(int number, ActorId contact) implements Event {

  /** Refuses null. */
  public EscalationAcknowledged {
    Check.present(contact, "contact");
  }

  @Override
  public String eventType() {
    return "EscalationAcknowledged";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.escalationAcknowledged(this);
  }
}
