package dev.helpdesk.core.event;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was considered for an assignment.
 *
 * @param agent who
 * @param score load that counted, the least wins; of no meaning for one who was passed over
 * @param passedOver why it could not be, or null
 */
public record Candidate(ActorId agent, double score, @Nullable String passedOver) {

  /** Refuses null. */
  public Candidate {
    Check.present(agent, "agent");
  }
}
