package dev.helpdesk.core.engine.carry;

import dev.helpdesk.spi.store.Delivery;
import java.time.Duration;
import java.time.Instant;

/** How long to wait after a failed try, and when to give up: the same for all that is delivered. */
final class Pauses {

  /** How long a claim is kept from other nodes. */
  static final Duration LEASE = Duration.ofMinutes(1);

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final int MOST_DOUBLINGS = 7;
  private static final int ATTEMPTS = 10;

  private Pauses() {}

  /** Returns a delivery to be tried again after the longest of all pauses. */
  static Delivery longest(Delivery delivery, Instant now, String reason) {
    return delivery.retry(now.plus(FIRST.multipliedBy(1L << MOST_DOUBLINGS)), reason);
  }

  /** Returns a stable code for what went wrong: classes without a name have one in common. */
  static String reason(Throwable failure) {
    String name = failure.getClass().getSimpleName();
    return name.isEmpty() ? "UnexpectedFailure" : name;
  }

  /** Returns a delivery after a failed try: to be tried again, or given up. */
  static Delivery failed(Delivery delivery, Instant now, String reason) {
    if (delivery.attempts() + 1 >= ATTEMPTS) {
      return delivery.parked(reason);
    }
    int doublings = Math.min(delivery.attempts(), MOST_DOUBLINGS);
    return delivery.retry(now.plus(FIRST.multipliedBy(1L << doublings)), reason);
  }
}
