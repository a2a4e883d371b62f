package dev.helpdesk.core.relation;

import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * A link of a ticket, seen from this ticket.
 *
 * @param type what the other is to this ticket
 * @param other the other ticket
 * @param open whether the other had not ended when this ticket last heard of it
 */
public record Link(LinkType type, RecordId other, boolean open) {

  /** Refuses null. */
  public Link {
    Check.present(type, "link.type");
    Check.present(other, "link.other");
  }
}
