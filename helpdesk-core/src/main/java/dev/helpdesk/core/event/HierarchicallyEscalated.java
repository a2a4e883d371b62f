package dev.helpdesk.core.event;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.TextKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision was asked of a contact of the escalation directory.
 *
 * @param number counts the escalations of the ticket, from 1
 * @param level level of the directory
 * @param contact who was asked
 * @param cause name of the rule, or {@code agent}
 * @param answerBy when the next level is asked if nobody acknowledged
 * @param question what is to be decided, or null
 */
public record HierarchicallyEscalated(
    int number,
    int level,
    ActorId contact,
    String cause,
    Instant answerBy,
    @Nullable TextKey question)
    implements Event {

  /** Refuses null. */
  public HierarchicallyEscalated {
    Check.present(contact, "contact");
    Check.present(cause, "cause");
    answerBy = Check.instant(answerBy, "answerBy");
  }

  @Override
  public String eventType() {
    return "HierarchicallyEscalated";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.hierarchicallyEscalated(this);
  }
}
