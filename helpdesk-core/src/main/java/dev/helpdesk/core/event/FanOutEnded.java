package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;

/**
 * A command was carried to all records it was meant for, or stopped.
 *
 * @param duty id of the fan-out
 * @param accepted how many accepted
 * @param refused how many refused
 * @param stopped whether it was stopped before the end
 */
public record FanOutEnded(String duty, long accepted, long refused, boolean stopped)
    implements Event {

  /** Refuses null. */
  public FanOutEnded {
    Check.present(duty, "duty");
  }

  @Override
  public String eventType() {
    return "FanOutEnded";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.fanOutEnded(this);
  }
}
