package dev.helpdesk.core.view;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a command. */
public sealed interface Outcome {

  /**
   * The command was done, and is durable in the store with all that followed from it.
   *
   * @param record the record after it
   * @param events what happened, its own facts first; empty when nothing was left to do
   * @param repeated whether the idempotency key was known and this is the first command's result
   * @param enlisted whether it stands in a transaction of the host that has yet to commit
   */
  record Accepted(RecordView record, List<Happened> events, boolean repeated, boolean enlisted)
      implements Outcome {
    /** Copies the events. */
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /**
   * The command was not done, and nothing was written.
   *
   * @param refusal why, and what is possible instead
   */
  record Refused(Refusal refusal) implements Outcome {}

  /** Returns the accepted outcome, or empty. */
  default Optional<Accepted> accepted() {
    return this instanceof Accepted a ? Optional.of(a) : Optional.empty();
  }

  /** Returns the refusal, or null. */
  default @Nullable Refusal refusal() {
    return null;
  }

  /** Returns the accepted outcome; throws {@link RefusedException} for hosts that prefer that. */
  default Accepted orThrow() {
    if (this instanceof Refused refused) {
      throw new RefusedException(refused.refusal());
    }
    return (Accepted) this;
  }
}
