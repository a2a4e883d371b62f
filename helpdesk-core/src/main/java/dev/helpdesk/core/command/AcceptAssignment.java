package dev.helpdesk.core.command;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * Takes on a ticket that was given to the agent who asks.
 *
 * @param record which ticket
 */
public record AcceptAssignment(RecordId record) implements Command {

  /** Refuses null. */
  public AcceptAssignment {
    Check.present(record, "record");
  }

  @Override
  public String commandType() {
    return "AcceptAssignment";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.acceptAssignment(this);
  }
}
