package dev.helpdesk.core.command;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Moves a ticket along a transition of its workflow.
 *
 * @param record which ticket
 * @param transition name of the transition, such as {@code hold} or {@code resolve}
 * @param reason a waiting or void reason of the policy, or null
 * @param text what is said along with it: the solution, why it is rejected; or null
 */
public record TakeTransition(
    RecordId record, String transition, @Nullable String reason, @Nullable String text)
    implements Command {

  /** Refuses null. */
  public TakeTransition {
    Check.present(record, "record");
    Check.present(transition, "transition");
  }

  /** Returns the command without reason and text. */
  public static TakeTransition of(RecordId record, String transition) {
    return new TakeTransition(record, transition, null, null);
  }

  /** Returns this command with a reason of the policy. */
  public TakeTransition because(String newReason) {
    return new TakeTransition(record, transition, newReason, text);
  }

  /** Returns this command with what is said along with it. */
  public TakeTransition saying(String newText) {
    return new TakeTransition(record, transition, reason, newText);
  }

  @Override
  public String commandType() {
    return "TakeTransition";
  }

  @Override
  public <R> R match(Cases<R> cases) {
    return cases.takeTransition(this);
  }
}
