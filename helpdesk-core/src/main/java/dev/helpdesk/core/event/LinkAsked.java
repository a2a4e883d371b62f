package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * A link to another record was asked for; the other record has yet to confirm.
 *
 * @param link what the other is to this record
 * @param other the other record
 */
public record LinkAsked(LinkType link, RecordId other) implements Event {

  /** Refuses null. */
  public LinkAsked {
    Check.present(link, "link");
    Check.present(other, "other");
  }

  @Override
  public String eventType() {
    return "LinkAsked";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.linkAsked(this);
  }
}
