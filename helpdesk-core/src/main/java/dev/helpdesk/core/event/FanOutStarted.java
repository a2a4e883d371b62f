package dev.helpdesk.core.event;

import dev.helpdesk.model.Check;

/**
 * A command is carried to many records.
 *
 * @param duty id of the fan-out
 * @param command type of the command
 */
public record FanOutStarted(String duty, String command) implements Event {

  /** Refuses null. */
  public FanOutStarted {
    Check.present(duty, "duty");
    Check.present(command, "command");
  }

  @Override
  public String eventType() {
    return "FanOutStarted";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.fanOutStarted(this);
  }
}
