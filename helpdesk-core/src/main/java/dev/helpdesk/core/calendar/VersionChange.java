package dev.helpdesk.core.calendar;

import java.time.Instant;

/**
 * Open time before a change of versions, by the hours of the one and of the other.
 *
 * @param ended whole seconds by the version that ends
 * @param endedNanos and the fraction
 * @param began whole seconds by the version that begins
 * @param beganNanos and the fraction
 */
record VersionChange(long ended, long endedNanos, long began, long beganNanos) {

  static VersionChange at(Instant start, OpenInstants ending, OpenInstants beginning) {
    long ended = ending.count(start);
    long began = beginning.count(start);
    return new VersionChange(
        OpenInstants.whole(ended),
        OpenInstants.fraction(ended, start),
        OpenInstants.whole(began),
        OpenInstants.fraction(began, start));
  }

  /** Returns what the version that begins counts more. */
  long whole() {
    return began - ended;
  }

  long nanos() {
    return beganNanos - endedNanos;
  }

  /** Tells whether that much, by the version that ends, is reached only after the change. */
  boolean endsBefore(long whole, long nanos) {
    return whole > ended || (whole == ended && nanos > endedNanos);
  }

  /** Tells whether that much, by the version that begins, was reached before the change. */
  boolean beginsAfter(long whole, long nanos) {
    return whole < began || (whole == began && nanos < beganNanos);
  }
}
