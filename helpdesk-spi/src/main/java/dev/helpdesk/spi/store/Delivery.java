package dev.helpdesk.spi.store;

import dev.helpdesk.model.Check;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a notification, follow-up or fan-out stands on its way.
 *
 * @param state whether it is to be tried, done, or was given up
 * @param attempts how often it was tried
 * @param nextTry when it is to be tried (again); of meaning while pending
 * @param problem stable code of why it was not done or how it ended, never a field's value; or null
 * @param revision counts the changes; a change is refused when it isn't the present one
 */
public record Delivery(
    State state, int attempts, Instant nextTry, @Nullable String problem, long revision) {

  /** The states of a delivery. */
  public enum State {
    /** To be tried at its next try. */
    PENDING,
    /** Done. */
    DONE,
    /** Given up after repeated failure; listed, and tried again on request. */
    PARKED,
    /** Stopped or withdrawn before it was done. */
    STOPPED
  }

  /** Refuses null and malformed codes. */
  public Delivery {
    Check.present(state, "delivery.state");
    Check.between(attempts, 0, Integer.MAX_VALUE, "delivery.attempts");
    nextTry = Check.instant(nextTry, "delivery.nextTry");
    if (problem != null) {
      Check.id(problem, "delivery.problem");
    }
  }

  /** Returns a delivery that was never tried and is due at this instant. */
  public static Delivery pending(Instant due) {
    return new Delivery(State.PENDING, 0, due, null, 0);
  }

  /** Returns this delivery, done. */
  public Delivery done(@Nullable String outcome) {
    return new Delivery(State.DONE, attempts + 1, nextTry, outcome, revision);
  }

  /** Returns this delivery after a failed try, to be tried again. */
  public Delivery retry(Instant next, String reason) {
    return new Delivery(State.PENDING, attempts + 1, next, reason, revision);
  }

  /** Returns this delivery, not tried but to go on at an instant. */
  public Delivery goOn(Instant next) {
    return new Delivery(State.PENDING, attempts, next, null, revision);
  }

  /** Returns this delivery, given up. */
  public Delivery parked(String reason) {
    return new Delivery(State.PARKED, attempts + 1, nextTry, reason, revision);
  }

  /** Returns this delivery, stopped. */
  public Delivery stopped(String reason) {
    return new Delivery(State.STOPPED, attempts, nextTry, reason, revision);
  }

  /** Returns this delivery to be tried anew from an instant on. */
  public Delivery again(Instant next) {
    return new Delivery(State.PENDING, 0, next, problem, revision);
  }
}
