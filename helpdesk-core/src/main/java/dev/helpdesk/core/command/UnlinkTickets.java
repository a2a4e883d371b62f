package dev.helpdesk.core.command;

import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * Takes a link away, on both sides.
 *
 * @param record which ticket
 * @param link what the other is to this ticket
 * @param other the other ticket
 */
public record UnlinkTickets(RecordId record, LinkType link, RecordId other) implements Command {

  /** Refuses null. */
  public UnlinkTickets {
    Check.present(record, "record");
    Check.present(link, "link");
    Check.present(other, "other");
  }

  @Override
  public String commandType() {
    return "UnlinkTickets";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.unlinkTickets(this);
  }
}
