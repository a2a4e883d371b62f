package dev.helpdesk.benchmarks;

import java.time.Duration;

/** How far it is from start to end. */
public enum CalendarSpan {
  /** An hour. */
  HOUR(Duration.ofHours(1), Duration.ofHours(1), 1),
  /** A day, or the eight hours of one. */
  DAY(Duration.ofDays(1), CalendarScene.DAY, 1),
  /** Thirty days, or the hours of the 21 that have any. */
  MONTH(Duration.ofDays(30), CalendarScene.DAY.multipliedBy(21), 21),
  /** A year, or the hours of 249 days. */
  YEAR(Duration.ofDays(365), CalendarScene.DAY.multipliedBy(249), 249),
  /** Ten years, or the hours of 2,490 days. */
  DECADE(Duration.ofDays(3652), CalendarScene.DAY.multipliedBy(2490), 2490);

  private final Duration elapsed;
  private final Duration business;
  private final int days;

  CalendarSpan(Duration elapsed, Duration business, int days) {
    this.elapsed = elapsed;
    this.business = business;
    this.days = days;
  }

  /** Returns what lies between start and end on any clock. */
  Duration elapsed() {
    return elapsed;
  }

  /** Returns the business time that is about as far. */
  Duration business() {
    return business;
  }

  /** Returns the business days that are about as far. */
  int days() {
    return days;
  }
}
