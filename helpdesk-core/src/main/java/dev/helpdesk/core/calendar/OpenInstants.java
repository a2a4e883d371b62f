package dev.helpdesk.core.calendar;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Finds instants by open seconds and the fraction within one.
 *
 * <p>Arguments are checked by the caller; null is the answer where there is none. A <i>count</i> is
 * twice the open seconds before a second, and one more when the second itself is open: then a
 * fraction of it counts too.
 */
final class OpenInstants {

  private static final int NANOS = 1_000_000_000;

  private final OpenSeconds seconds;
  private final OpenIndex index;

  OpenInstants(OpenSeconds seconds) {
    this.seconds = seconds;
    index = new OpenIndex(seconds);
  }

  boolean isOpen(Instant at) {
    return isOpen(count(at));
  }

  Duration between(Instant from, Instant to) {
    long before = count(from);
    long after = count(to);
    return Duration.ofSeconds(
        whole(after) - whole(before), fraction(after, to) - fraction(before, from));
  }

  /** Returns whole microseconds, with what is left cut off. */
  long microsBetween(Instant from, Instant to) {
    long before = count(from);
    long after = count(to);
    return micros(whole(after) - whole(before), fraction(after, to) - fraction(before, from));
  }

  /** Returns all open time from an instant on. */
  Duration after(Instant from) {
    long before = count(from);
    return Duration.ofSeconds(seconds.openTotal() - whole(before), -fraction(before, from));
  }

  /** Returns all open time before an instant. */
  Duration before(Instant to) {
    long before = count(to);
    return Duration.ofSeconds(whole(before), fraction(before, to));
  }

  @Nullable Instant add(Instant from, Duration amount) {
    if (amount.isZero()) {
      return from;
    }
    if (isBeyondAllTime(amount)) {
      return null;
    }
    long before = count(from);
    return earliest(whole(before) + amount.getSeconds(), fraction(before, from) + amount.getNano());
  }

  @Nullable Instant subtract(Instant to, Duration amount) {
    if (amount.isZero()) {
      return to;
    }
    if (isBeyondAllTime(amount)) {
      return null;
    }
    long before = count(to);
    return latest(whole(before) - amount.getSeconds(), fraction(before, to) - amount.getNano());
  }

  /** Counts the open seconds before the second of an instant. */
  long count(Instant at) {
    return index.count(at.getEpochSecond());
  }

  /**
   * Returns the earliest instant with so much open time before it, which is more than none.
   *
   * @param nanos less than two seconds, zero or more
   */
  @Nullable Instant earliest(long whole, long nanos) {
    long rank = nanos < NANOS ? whole : whole + 1;
    long nano = nanos < NANOS ? nanos : nanos - NANOS;
    // An amount used up with a second ends at the end of that second, not at the next open one.
    int later = nano == 0 ? 1 : 0;
    return instant(index.second(rank - later), later, nano);
  }

  /**
   * Returns the latest instant with so much open time before it, if there can be one.
   *
   * @param nanos less than a second, and more than that much below zero
   */
  @Nullable Instant latest(long whole, long nanos) {
    long rank = nanos < 0 ? whole - 1 : whole;
    return rank < 0 ? null : instant(index.second(rank), 0, nanos < 0 ? nanos + NANOS : nanos);
  }

  @Nullable Instant nextOpen(Instant at) {
    long before = count(at);
    return isOpen(before) ? at : instant(index.second(whole(before)), 0, 0);
  }

  @Nullable Instant prevOpen(Instant at) {
    long before = count(at);
    if (fraction(before, at) != 0) {
      return at;
    }
    long rank = whole(before);
    return rank == 0 ? null : instant(index.second(rank - 1), 1, 0);
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

  private static boolean isOpen(long count) {
    return (count & 1) != 0;
  }

  /** Returns the seconds of a count. */
  static long whole(long count) {
    return count >> 1;
  }

  /** Returns the nanoseconds that an instant adds to its count. */
  @SuppressWarnings("JavaInstantGetSecondsGetNano") // The seconds are what was counted.
  static long fraction(long count, Instant at) {
    return (count & 1) * at.getNano();
  }

  /** Returns whole microseconds, with what is left cut off. */
  static long micros(long seconds, long nanos) {
    return seconds * 1_000_000 + Math.floorDiv(nanos, 1_000);
  }

  static boolean isBeyondAllTime(Duration amount) {
    return amount.toSeconds() > SupportedTime.END_SECOND - SupportedTime.FIRST_SECOND;
  }

  private static @Nullable Instant instant(long second, int later, long nano) {
    if (second == OpenSeconds.NONE || second + later >= SupportedTime.END_SECOND) {
      return null;
    }
    return Instant.ofEpochSecond(second + later, nano);
  }
}
