package dev.helpdesk.core.workflow;

import dev.helpdesk.model.Check;

/**
 * A word of the policy for why a ticket waits or why it is void.
 *
 * @param name its name, such as {@code vendor} or {@code duplicate}
 * @param effect what it does to the ticket
 */
public record Reason(String name, Effect effect) {

  /** What a reason does to the ticket. */
  public enum Effect {
    /** Delays it. */
    WAITING,
    /** Voids it. */
    VOID
  }

  /** Refuses null and a blank name. */
  public Reason {
    Check.id(name, "reason.name");
    Check.present(effect, "reason.effect");
  }
}
