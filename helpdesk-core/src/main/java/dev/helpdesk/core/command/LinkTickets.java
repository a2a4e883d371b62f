package dev.helpdesk.core.command;

import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * Links a ticket with another, which confirms on its side.
 *
 * @param record which ticket
 * @param link what the other is to this ticket
 * @param other the other ticket
 */
public record LinkTickets(RecordId record, LinkType link, RecordId other) implements Command {

  /** Refuses null. */
  public LinkTickets {
    Check.present(record, "record");
    Check.present(link, "link");
    Check.present(other, "other");
  }

  @Override
  public String commandType() {
    return "LinkTickets";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.linkTickets(this);
  }
}
