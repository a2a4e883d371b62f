package dev.helpdesk.core.command;

import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * Confirms a link that another record asked for. Carried by the engine only.
 *
 * @param record which ticket
 * @param link what the asking record is to this one
 * @param asking the record that asked
 * @param open whether the asking record is open
 */
public record ConfirmLink(RecordId record, LinkType link, RecordId asking, boolean open)
    implements Command {

  /** Refuses null. */
  public ConfirmLink {
    Check.present(record, "record");
    Check.present(link, "link");
    Check.present(asking, "asking");
  }

  @Override
  public String commandType() {
    return "ConfirmLink";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.confirmLink(this);
  }
}
