package dev.helpdesk.core.sla.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The minutes of the naive life, each open or closed, and counting them one by one. */
final class NaiveMinutes {

  private static final Instant BASE = ClockDesk.t("2026-03-02T00:00");
  private static final boolean[] OPEN = new boolean[120 * 1_440];

  /** The minute after the last that is known. */
  static final int LAST = OPEN.length;

  static {
    for (int minute = 0; minute < OPEN.length; minute++) {
      int day = minute / 1_440;
      int ofDay = minute % 1_440;
      OPEN[minute] = day % 7 < 5 && day != 2 && ofDay >= 540 && ofDay < 1_020;
    }
  }

  private NaiveMinutes() {}

  /** Returns the end of the minute that uses up the target, if that is by then, or null. */
  static @Nullable Long reached(List<Long[]> ran, long target, long until) {
    long counted = 0;
    for (Long[] stretch : ran) {
      long to = stretch[1] == null ? until : Math.min(stretch[1], until);
      for (long minute = stretch[0]; minute < to; minute++) {
        counted += OPEN[(int) minute] ? 1 : 0;
        if (counted == target) {
          return minute + 1;
        }
      }
    }
    return null;
  }

  static long sum(List<Long[]> stretches, long until) {
    long counted = 0;
    for (Long[] stretch : stretches) {
      long to = stretch[1] == null ? until : Math.min(stretch[1], until);
      for (long minute = stretch[0]; minute < to; minute++) {
        counted += OPEN[(int) minute] ? 1 : 0;
      }
    }
    return counted;
  }

  static long minute(Instant instant) {
    return Duration.between(BASE, instant).toMinutes();
  }

  static Instant instant(long minute) {
    return BASE.plus(Duration.ofMinutes(minute));
  }
}
