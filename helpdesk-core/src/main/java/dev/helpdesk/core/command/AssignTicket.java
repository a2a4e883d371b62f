package dev.helpdesk.core.command;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Gives a ticket to a group, and maybe to an agent of it.
 *
 * @param record which ticket
 * @param group to whom, or null for the agent's first group; with neither the rules of the policy
 *     decide
 * @param agent to which agent, or null for the queue
 * @param reason why, or null
 */
public record AssignTicket(
    RecordId record, @Nullable GroupId group, @Nullable ActorId agent, @Nullable String reason)
    implements Command {

  /** Refuses null. */
  public AssignTicket {
    Check.present(record, "record");
  }

  @Override
  public String commandType() {
    return "AssignTicket";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.assignTicket(this);
  }
}
