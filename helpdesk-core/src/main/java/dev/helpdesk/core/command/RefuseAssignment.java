package dev.helpdesk.core.command;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Gives a ticket back to the queue of its group.
 *
 * @param record which ticket
 * @param reason why, or null
 */
public record RefuseAssignment(RecordId record, @Nullable String reason) implements Command {

  /** Refuses null. */
  public RefuseAssignment {
    Check.present(record, "record");
  }

  @Override
  public String commandType() {
    return "RefuseAssignment";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.refuseAssignment(this);
  }
}
