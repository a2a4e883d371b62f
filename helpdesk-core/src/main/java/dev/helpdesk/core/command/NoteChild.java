package dev.helpdesk.core.command;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * Notes that a child ended or was reopened. Carried by the engine only.
 *
 * @param record which ticket
 * @param child which child
 * @param open whether it is open now
 */
public record NoteChild(RecordId record, RecordId child, boolean open) implements Command {

  /** Refuses null. */
  public NoteChild {
    Check.present(record, "record");
    Check.present(child, "child");
  }

  @Override
  public String commandType() {
    return "NoteChild";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.noteChild(this);
  }
}
