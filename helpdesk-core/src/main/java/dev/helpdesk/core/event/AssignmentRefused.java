package dev.helpdesk.core.event;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.TextKey;
import org.jspecify.annotations.Nullable;

/**
 * The agent gave the ticket back to the queue of its group.
 *
 * @param agent who
 * @param reason why, or null
 */
public record AssignmentRefused(ActorId agent, @Nullable TextKey reason) implements Event {

  /** Refuses null. */
  public AssignmentRefused {
    Check.present(agent, "agent");
  }

  @Override
  public String eventType() {
    return "AssignmentRefused";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.assignmentRefused(this);
  }
}
