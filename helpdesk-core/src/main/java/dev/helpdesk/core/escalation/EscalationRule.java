package dev.helpdesk.core.escalation;

import dev.helpdesk.model.Check;
import org.jspecify.annotations.Nullable;

/**
 * Escalates by itself when its trigger comes about, once for each time it does.
 *
 * @param name the name, which an escalation gives as its cause; 1 to 150 characters
 * @param trigger what makes it fire
 * @param action what it does then
 * @param question what the contact is asked in a hierarchical escalation, or null; at most 2,000
 *     characters
 */
public record EscalationRule(
    String name, EscalationTrigger trigger, EscalationAction action, @Nullable String question) {

  /** Refuses null and malformed texts. */
  public EscalationRule {
    Check.line(name, "rule.name", 150);
    Check.present(trigger, "rule.trigger");
    Check.present(action, "rule.action");
    if (question != null) {
      Check.text(question, "rule.question", 2_000);
    }
  }

  /** Returns a rule that asks no particular question. */
  public static EscalationRule of(String name, EscalationTrigger trigger, EscalationAction action) {
    return new EscalationRule(name, trigger, action, null);
  }
}
