package dev.helpdesk.spi.store;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;

/**
 * The decision that a history row came from.
 *
 * @param id unique id of the decision; by it an unknown commit is resolved
 * @param command type of the command, such as {@code RegisterTicket}
 * @param actor who asked
 * @param position place of the row within the decision, from 0
 * @param reaction false for what the command itself said, true for what followed from it by policy
 */
public record Decision(String id, String command, ActorId actor, int position, boolean reaction) {

  /** Refuses null and malformed ids. */
  public Decision {
    Check.id(id, "decision.id");
    Check.id(command, "decision.command");
    Check.present(actor, "decision.actor");
    Check.between(position, 0, Integer.MAX_VALUE, "decision.position");
  }
}
