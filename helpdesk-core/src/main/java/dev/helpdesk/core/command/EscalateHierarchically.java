package dev.helpdesk.core.command;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;

/**
 * Asks the escalation directory for a decision.
 *
 * @param record which ticket
 * @param question what is to be decided
 */
public record EscalateHierarchically(RecordId record, String question) implements Command {

  /** Refuses null. */
  public EscalateHierarchically {
    Check.present(record, "record");
    Check.present(question, "question");
  }

  @Override
  public String commandType() {
    return "EscalateHierarchically";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.escalateHierarchically(this);
  }
}
