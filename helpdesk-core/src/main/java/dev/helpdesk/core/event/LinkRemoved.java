package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * A link was taken away.
 *
 * @param link what the other was
 * @param other the other record
 */
public record LinkRemoved(LinkType link, RecordId other) implements Event {

  /** Refuses null. */
  public LinkRemoved {
    Check.present(link, "link");
    Check.present(other, "other");
  }

  @Override
  public String eventType() {
    return "LinkRemoved";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.linkRemoved(this);
  }
}
