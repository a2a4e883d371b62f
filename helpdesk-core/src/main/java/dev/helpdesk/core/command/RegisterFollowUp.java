package dev.helpdesk.core.command;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TextKey;

/**
 * Registers a ticket that goes on where another ended, with what its requester wrote to that one.
 * Carried by the engine only, which makes a {@link RegisterTicket} of it; so no text is carried.
 *
 * @param record the ticket to be
 * @param origin the ticket that ended
 * @param message where the text of the message is, among the texts of that one
 */
public record RegisterFollowUp(RecordId record, RecordId origin, TextKey message)
    implements Command {

  /** Refuses null. */
  public RegisterFollowUp {
    Check.present(record, "record");
    Check.present(origin, "origin");
    Check.present(message, "message");
  }

  @Override
  public String commandType() {
    return "RegisterFollowUp";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.registerFollowUp(this);
  }
}
