package dev.helpdesk.core.command;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * Stops a fan-out where it is.
 *
 * @param name which fan-out
 */
public record StopFanOut(String name) implements Command {

  /** Refuses null and malformed names. */
  public StopFanOut {
    Check.line(name, "name", StartFanOut.MAX_NAME_LENGTH);
  }

  @Override
  public RecordId record() {
    return RecordId.of("fan-out/" + name);
  }

  @Override
  public String commandType() {
    return "StopFanOut";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.stopFanOut(this);
  }
}
