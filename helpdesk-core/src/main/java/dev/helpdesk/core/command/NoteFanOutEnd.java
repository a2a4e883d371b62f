package dev.helpdesk.core.command;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * Notes that a fan-out came to its end. Carried by the engine only.
 *
 * @param record the fan-out
 * @param duty id of the fan-out
 * @param accepted how many accepted
 * @param refused how many refused
 * @param stopped whether it was stopped before the end
 */
public record NoteFanOutEnd(
    RecordId record, String duty, long accepted, long refused, boolean stopped) implements Command {

  /** Refuses null. */
  public NoteFanOutEnd {
    Check.present(record, "record");
    Check.present(duty, "duty");
  }

  @Override
  public String commandType() {
    return "NoteFanOutEnd";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.noteFanOutEnd(this);
  }
}
