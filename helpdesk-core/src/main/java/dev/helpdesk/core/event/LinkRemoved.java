package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * A link was taken away.
 *
 * @param link what the other was
 * @param other the other record
 * @param wasOpen whether the other was known to be open
 */
public record LinkRemoved(LinkType link, RecordId other, boolean wasOpen) implements Event {

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
