package dev.helpdesk.core.calendar;

import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/**
 * The wall clock of a zone as it would read if it never ran backwards, up to some instant.
 *
 * <p>Its line is cut into segments. In a running segment the reading advances with time; between
 * segments it may jump ahead (clocks put forward). When clocks are put back, the reading stands at
 * the highest one seen, a frozen segment, until the zone catches up. Hence the first instant at
 * which the zone reads a local time or later is the first at which this clock reads it, and opening
 * hours keep their order through every change of the offset.
 */
final class WallClock {

  private final long[] start;
  private final long[] reading;
  private final boolean[] frozen;
  private final long end;

  private WallClock(long[] start, long[] reading, boolean[] frozen, long end) {
    this.start = start;
    this.reading = reading;
    this.frozen = frozen;
    this.end = end;
  }

  /** Returns the clock from the first supported second to one second or a little later. */
  static WallClock upTo(ZoneRules rules, long second) {
    return new Drawing(rules).draw(Math.min(second, SupportedTime.END_SECOND));
  }

  int segments() {
    return start.length;
  }

  /** Returns the epoch second at which a segment starts. */
  long start(int segment) {
    return start[segment];
  }

  /** Returns the epoch second at which a segment ends. */
  long end(int segment) {
    return segment + 1 < start.length ? start[segment + 1] : end;
  }

  /** Returns the epoch second at which the drawn line ends. */
  long end() {
    return end;
  }

  boolean isFrozen(int segment) {
    return frozen[segment];
  }

  /**
   * Returns the local second read at the start of a segment.
   *
   * <p>A frozen segment has the local second it is waiting for: what it reads is just before that.
   */
  long reading(int segment) {
    return reading[segment];
  }

  /** Returns the local second in force at an epoch second. */
  long readingAt(long second) {
    int i = segmentAt(second);
    return frozen[i] ? reading[i] - 1 : reading[i] + second - start[i];
  }

  /** Returns the segment that holds an epoch second before the end of the line. */
  int segmentAt(long second) {
    int found = Arrays.binarySearch(start, second);
    return found >= 0 ? found : -found - 2;
  }

  /** Returns the first epoch second that reads a local second or later, at most the line's end. */
  long firstReading(long local) {
    if (local == LocalHours.NONE) {
      return end;
    }
    int low = 0;
    int high = start.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (reading[middle] <= local) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low == 0) {
      return start[0];
    }
    int i = low - 1;
    long rest = end(i) - start[i];
    long wait = frozen[i] ? rest : Math.min(rest, local - reading[i]);
    return start[i] + wait;
  }

  /** The line while it grows. */
  private static final class Drawing {

    private final ZoneRules rules;
    private long[] start = new long[64];
    private long[] reading = new long[64];
    private boolean[] frozen = new boolean[64];
    private int size;

    Drawing(ZoneRules rules) {
      this.rules = rules;
    }

    WallClock draw(long until) {
      long from = SupportedTime.FIRST_SECOND;
      long offset = rules.getOffset(Instant.ofEpochSecond(from)).getTotalSeconds();
      long highest = from + offset;
      while (true) {
        ZoneOffsetTransition next = rules.nextTransition(Instant.ofEpochSecond(from));
        long to = next == null ? SupportedTime.END_SECOND : next.toEpochSecond();
        to = Math.min(to, SupportedTime.END_SECOND);
        long caughtUp = Math.min(to, highest - offset);
        if (from < caughtUp) {
          add(from, highest, true);
        }
        if (Math.max(from, caughtUp) < to) {
          long runs = Math.max(from, caughtUp);
          add(runs, runs + offset, false);
        }
        highest = Math.max(highest, to + offset);
        if (next == null || to >= until) {
          return new WallClock(
              Arrays.copyOf(start, size),
              Arrays.copyOf(reading, size),
              Arrays.copyOf(frozen, size),
              to);
        }
        from = to;
        offset = next.getOffsetAfter().getTotalSeconds();
      }
    }

    private void add(long at, long local, boolean stands) {
      if (size == start.length) {
        start = Arrays.copyOf(start, size * 2);
        reading = Arrays.copyOf(reading, size * 2);
        frozen = Arrays.copyOf(frozen, size * 2);
      }
      start[size] = at;
      reading[size] = local;
      frozen[size] = stands;
      size++;
    }
  }
}
