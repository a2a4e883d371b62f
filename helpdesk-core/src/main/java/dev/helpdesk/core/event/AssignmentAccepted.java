package dev.helpdesk.core.event;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;

/**
 * The agent took the ticket on.
 *
 * @param agent who
 */
public record AssignmentAccepted(ActorId agent) implements Event {

  /** Refuses null. */
  public AssignmentAccepted {
    Check.present(agent, "agent");
  }

  @Override
  public String eventType() {
    return "AssignmentAccepted";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.assignmentAccepted(this);
  }
}
