package dev.helpdesk.core.command;

import dev.helpdesk.core.event.EscalationDecision;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Gives the decision that was asked for.
 *
 * @param record which ticket
 * @param number which escalation
 * @param decision what
 * @param text in which words, or null
 */
public record DecideEscalation(
    RecordId record, int number, EscalationDecision decision, @Nullable String text)
    implements Command {

  /** Refuses null. */
  public DecideEscalation {
    Check.present(record, "record");
    Check.present(decision, "decision");
  }

  @Override
  public String commandType() {
    return "DecideEscalation";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.decideEscalation(this);
  }
}
