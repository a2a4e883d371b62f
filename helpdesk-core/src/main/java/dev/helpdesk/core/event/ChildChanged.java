package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * A child ended or was reopened.
 *
 * @param child which child
 * @param open whether it is open now
 */
public record ChildChanged(RecordId child, boolean open) implements Event {

  /** Refuses null. */
  public ChildChanged {
    Check.present(child, "child");
  }

  @Override
  public String eventType() {
    return "ChildChanged";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.childChanged(this);
  }
}
