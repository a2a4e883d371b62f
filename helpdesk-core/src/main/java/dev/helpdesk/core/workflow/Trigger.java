package dev.helpdesk.core.workflow;

import dev.helpdesk.model.Check;
import org.jspecify.annotations.Nullable;

/**
 * An event by which a transition is taken by itself, whoever may take it by hand.
 *
 * @param on which event
 * @param whileReason the reason for which the ticket has to wait, or null for any and none
 */
public record Trigger(On on, @Nullable String whileReason) {

  /** Which event. */
  public enum On {
    /** The ticket came in without something its kind requires. */
    INFORMATION_MISSING,
    /** A group got the ticket, or it came to a new state and a group has it already. */
    ASSIGNED,
    /** An agent took it on, or it came to this state and an agent has taken it on already. */
    ACCEPTED,
    /** The agent gave it back. */
    REFUSED,
    /** The requester wrote or gave fields; what an automatic sender writes doesn't count. */
    REQUESTER_REPLIED
  }

  /** Refuses null. */
  public Trigger {
    Check.present(on, "on");
  }

  /** Returns the trigger for whatever reason the ticket waits. */
  public static Trigger on(On event) {
    return new Trigger(event, null);
  }

  /** Returns this trigger, heard only while the ticket waits for a reason. */
  public Trigger whilst(String reason) {
    return new Trigger(on, reason);
  }
}
