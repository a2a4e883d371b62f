package dev.helpdesk.core.engine.road;

import dev.helpdesk.model.HelpDeskException;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Attributes;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.RecordRow;
import java.time.Duration;
import java.time.Instant;

/**
 * Parks a record that can't be settled: its row says why, how often it was tried and when again.
 *
 * <p>The next commit that succeeds writes its attributes anew and so takes it out again.
 */
public final class Parking {

  /** Attribute that tells why a record is parked; a stable code. */
  public static final String REASON = "parkedReason";

  /** Attribute that tells how often it was tried. */
  public static final String ATTEMPTS = "parkedAttempts";

  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 10;

  private Parking() {}

  /** Tells whether a record is parked. */
  public static boolean isParked(RecordRow row) {
    return row.attributes().get(REASON) != null;
  }

  /** Returns how often a parked record was tried. */
  public static long attempts(RecordRow row) {
    return row.attributes().get(ATTEMPTS) instanceof AttributeValue.Number number
        ? number.value()
        : 0;
  }

  /** Returns the touch that parks a record once more, to be tried again after a growing pause. */
  static Changeset park(RecordRow row, String reason, Instant now) {
    long attempts = attempts(row) + 1;
    Attributes attributes =
        row.attributes()
            .with(REASON, AttributeValue.of(reason))
            .with(ATTEMPTS, AttributeValue.of(attempts));
    int doublings = (int) Math.min(attempts - 1, MOST_DOUBLINGS);
    Instant nextTry = now.plus(FIRST_PAUSE.multipliedBy(1L << doublings));
    return Changeset.builder(now, row.version(), row.with(nextTry, attributes))
        .wordsKept(true)
        .build();
  }

  /** Returns a stable code for what went wrong. */
  static String reason(RuntimeException failure) {
    return failure instanceof HelpDeskException
        ? failure.getClass().getSimpleName()
        : "UnexpectedFailure";
  }
}
