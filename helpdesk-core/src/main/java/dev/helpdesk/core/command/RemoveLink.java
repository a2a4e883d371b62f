package dev.helpdesk.core.command;

import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * Takes away a link that another record took away. Carried by the engine only.
 *
 * @param record which ticket
 * @param link what the other is to this one
 * @param other the record that took it away
 */
public record RemoveLink(RecordId record, LinkType link, RecordId other) implements Command {

  /** Refuses null. */
  public RemoveLink {
    Check.present(record, "record");
    Check.present(link, "link");
    Check.present(other, "other");
  }

  @Override
  public String commandType() {
    return "RemoveLink";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.removeLink(this);
  }
}
