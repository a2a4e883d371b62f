package dev.helpdesk.core.hall;

import dev.helpdesk.core.command.Command;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.core.view.Refusal;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The shape of every room: one subject, its slice of the record, its section of the policy.
 *
 * <p>All methods are pure but for the questions asked through the situation. Rooms never know each
 * other; they meet in events.
 *
 * @param <S> the room's slice of a record, immutable
 * @param <P> the room's section of the policy
 */
public interface Room<S, P> {

  /** Returns the slice of a record of which nothing has happened. */
  S initial();

  /** Returns the slice after an event. Total: knows every history, no policy, calendar or clock. */
  S evolve(S slice, Happened happened);

  /**
   * Decides a command: adds the facts it states to the draft, or refuses. Does nothing with a
   * command of another room. Called before any of the command's events has taken effect.
   */
  default @Nullable Refusal decide(
      Command command, S slice, P policy, Situation situation, Draft draft) {
    return null;
  }

  /** Adds what follows from an event that has just taken effect. */
  default void react(Happened cause, S slice, P policy, Situation situation, Draft draft) {}

  /**
   * Returns the earliest instant at which this room has something to do by itself, or null. May lie
   * in the past of the situation when it was not yet done.
   */
  default @Nullable Instant wakeUp(S slice, P policy, Situation situation) {
    return null;
  }

  /**
   * Gives every instant at which this room has something to do as things stand, of which {@link
   * #wakeUp} is the earliest, in an order that depends on what they are for and not on when.
   */
  default void ahead(S slice, P policy, Situation situation, Consumer<Instant> out) {
    Instant earliest = wakeUp(slice, policy, situation);
    if (earliest != null) {
      out.accept(earliest);
    }
  }

  /**
   * Adds what falls due at the situation's now, which is the record's wake-up. A room whose instant
   * it is must add an event or move its wake-up on by it; the others do nothing.
   */
  default void due(S slice, P policy, Situation situation, Draft draft) {}

  /** Sets the attributes by which records are found, beyond those of the record's view. */
  default void describe(S slice, P policy, Situation situation, Describing out) {}
}
