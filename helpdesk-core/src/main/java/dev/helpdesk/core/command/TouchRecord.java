package dev.helpdesk.core.command;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * Has a record's row computed anew from the same events, after a change of calendars. Leaves no
 * history. Carried by the engine only.
 *
 * @param record which record
 */
public record TouchRecord(RecordId record) implements Command {

  /** Refuses null. */
  public TouchRecord {
    Check.present(record, "record");
  }

  @Override
  public String commandType() {
    return "TouchRecord";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.touchRecord(this);
  }
}
