package dev.helpdesk.core.event;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.TextKey;
import org.jspecify.annotations.Nullable;

/**
 * The contact decided.
 *
 * @param number which escalation
 * @param contact who
 * @param decision what
 * @param text in which words, or null
 */
public record EscalationDecided(
    int number, ActorId contact, EscalationDecision decision, @Nullable TextKey text)
    implements Event {

  /** Refuses null. */
  public EscalationDecided {
    Check.present(contact, "contact");
    Check.present(decision, "decision");
  }

  @Override
  public String eventType() {
    return "EscalationDecided";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.escalationDecided(this);
  }
}
