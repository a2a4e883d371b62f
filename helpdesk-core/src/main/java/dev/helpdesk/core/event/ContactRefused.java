package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;

/**
 * A contact came over a channel that is not official; it made no ticket.
 *
 * @param channel over which channel it came
 */
public record ContactRefused(String channel) implements Event {

  /** Refuses null. */
  public ContactRefused {
    Check.present(channel, "channel");
  }

  @Override
  public String eventType() {
    return "ContactRefused";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.contactRefused(this);
  }
}
