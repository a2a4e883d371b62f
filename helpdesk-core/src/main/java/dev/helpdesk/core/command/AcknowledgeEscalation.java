package dev.helpdesk.core.command;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * Says that the contact who was asked is at it.
 *
 * @param record which ticket
 * @param number which escalation
 */
public record AcknowledgeEscalation(RecordId record, int number) implements Command {

  /** Refuses null. */
  public AcknowledgeEscalation {
    Check.present(record, "record");
  }

  @Override
  public String commandType() {
    return "AcknowledgeEscalation";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.acknowledgeEscalation(this);
  }
}
