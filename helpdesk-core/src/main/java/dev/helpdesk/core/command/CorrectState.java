package dev.helpdesk.core.command;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * Follows the source of an imported ticket into a state that the workflow knows no way to. For
 * import only.
 *
 * @param record which ticket
 * @param state the state at the source
 */
public record CorrectState(RecordId record, String state) implements Command {

  /** Refuses null. */
  public CorrectState {
    Check.present(record, "record");
    Check.present(state, "state");
  }

  @Override
  public String commandType() {
    return "CorrectState";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.correctState(this);
  }
}
