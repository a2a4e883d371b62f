package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;

/**
 * Somebody asked that a fan-out go no further.
 *
 * @param duty id of the fan-out
 */
public record FanOutStopAsked(String duty) implements Event {

  /** Refuses null. */
  public FanOutStopAsked {
    Check.present(duty, "duty");
  }

  @Override
  public String eventType() {
    return "FanOutStopAsked";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.fanOutStopAsked(this);
  }
}
