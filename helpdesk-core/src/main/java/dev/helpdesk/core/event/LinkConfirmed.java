package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * A link with another record stands on this side.
 *
 * @param link what the other is to this record
 * @param other the other record
 * @param open whether the other was open
 */
public record LinkConfirmed(LinkType link, RecordId other, boolean open) implements Event {

  /** Refuses null. */
  public LinkConfirmed {
    Check.present(link, "link");
    Check.present(other, "other");
  }

  @Override
  public String eventType() {
    return "LinkConfirmed";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.linkConfirmed(this);
  }
}
