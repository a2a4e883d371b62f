package dev.helpdesk.core.command;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import java.util.List;

/**
 * Notes an update that the source of an imported ticket recorded. For import only.
 *
 * @param record which ticket
 * @param fields names of what it touched
 */
public record NoteUpdate(RecordId record, List<String> fields) implements Command {

  /** Refuses null. */
  public NoteUpdate {
    Check.present(record, "record");
    fields = Check.list(fields, "fields", 1_000);
  }

  @Override
  public String commandType() {
    return "NoteUpdate";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.noteUpdate(this);
  }
}
