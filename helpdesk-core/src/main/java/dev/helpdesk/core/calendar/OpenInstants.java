package dev.helpdesk.core.calendar;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Finds instants by open seconds and the fraction within one.
 *
 * <p>Arguments are checked by the caller; null is the answer where there is none.
 */
final class OpenInstants {

  private final OpenSeconds seconds;

  OpenInstants(OpenSeconds seconds) {
    this.seconds = seconds;
  }

  boolean isOpen(Instant at) {
    return seconds.isOpen(at.getEpochSecond());
  }

  Duration between(Instant from, Instant to) {
    long whole =
        seconds.openBefore(to.getEpochSecond()) - seconds.openBefore(from.getEpochSecond());
    return Duration.ofSeconds(whole, openNanos(to) - openNanos(from));
  }

  /** Returns all open time from an instant on. */
  Duration after(Instant from) {
    long whole = seconds.openTotal() - seconds.openBefore(from.getEpochSecond());
    return Duration.ofSeconds(whole, -openNanos(from));
  }

  /** Returns all open time before an instant. */
  Duration before(Instant to) {
    return Duration.ofSeconds(seconds.openBefore(to.getEpochSecond()), openNanos(to));
  }

  @Nullable Instant add(Instant from, Duration amount) {
    if (amount.isZero()) {
      return from;
    }
    if (isBeyondAllTime(amount)) {
      return null;
    }
    Duration target = before(from).plus(amount);
    long rank = target.getSeconds();
    if (target.getNano() == 0) {
      return instant(seconds.openSecond(rank - 1), 1, 0);
    }
    return instant(seconds.openSecond(rank), 0, target.getNano());
  }

  @Nullable Instant subtract(Instant to, Duration amount) {
    if (amount.isZero()) {
      return to;
    }
    if (isBeyondAllTime(amount)) {
      return null;
    }
    Duration target = before(to).minus(amount);
    if (target.isNegative()) {
      return null;
    }
    return instant(seconds.openSecond(target.getSeconds()), 0, target.getNano());
  }

  @Nullable Instant nextOpen(Instant at) {
    long second = at.getEpochSecond();
    if (seconds.isOpen(second)) {
      return at;
    }
    return instant(seconds.openSecond(seconds.openBefore(second)), 0, 0);
  }

  @Nullable Instant prevOpen(Instant at) {
    long second = at.getEpochSecond();
    long justBefore = at.getNano() == 0 ? second - 1 : second;
    if (justBefore >= SupportedTime.FIRST_SECOND && seconds.isOpen(justBefore)) {
      return at;
    }
    long rank = seconds.openBefore(second);
    return rank == 0 ? null : instant(seconds.openSecond(rank - 1), 1, 0);
  }

  @Nullable Instant nextClose(Instant at) {
    Instant open = nextOpen(at);
    if (open == null) {
      return null;
    }
    long rank = seconds.closedBefore(open.getEpochSecond());
    return instant(seconds.closedSecond(rank), 0, 0);
  }

  @Nullable Instant nextStart(Instant at) {
    if (!isOpen(at)) {
      return nextOpen(at);
    }
    Instant close = nextClose(at);
    return close == null ? null : nextOpen(close);
  }

  private long openNanos(Instant at) {
    return at.getNano() != 0 && seconds.isOpen(at.getEpochSecond()) ? at.getNano() : 0;
  }

  private static boolean isBeyondAllTime(Duration amount) {
    return amount.toSeconds() > SupportedTime.END_SECOND - SupportedTime.FIRST_SECOND;
  }

  private static @Nullable Instant instant(long second, int later, int nano) {
    if (second == OpenSeconds.NONE || second + later >= SupportedTime.END_SECOND) {
      return null;
    }
    return Instant.ofEpochSecond(second + later, nano);
  }
}
