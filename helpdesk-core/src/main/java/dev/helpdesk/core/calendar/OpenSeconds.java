package dev.helpdesk.core.calendar;

import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * Counts and finds open and closed seconds of the time line.
 *
 * <p>Opening hours and offsets change on whole seconds only, so a second is open or closed as a
 * whole. Sums over the segments of the wall clock are kept as far as somebody has asked, and grown
 * by replacing them with longer ones: a cache that never changes an answer.
 */
final class OpenSeconds {

  /** Answer for a second that does not exist within the supported time. */
  static final long NONE = Long.MAX_VALUE;

  /** 2040-01-01T00:00:00Z: how far the first sums reach, which is no limit. */
  private static final long FIRST_REACH = 2_208_988_800L;

  private final ZoneRules rules;
  private final LocalHours open;
  private final LocalHours closed;
  private volatile @Nullable Sums sums;

  OpenSeconds(ZoneRules rules, LocalHours open) {
    this.rules = rules;
    this.open = open;
    closed = open.complement();
  }

  boolean isOpen(long second) {
    return open.contains(covering(second).wall.readingAt(second));
  }

  /** Counts the open seconds before this one. */
  long openBefore(long second) {
    return covering(second).openBefore(second);
  }

  /** Counts the closed seconds before this one. */
  long closedBefore(long second) {
    return second - SupportedTime.FIRST_SECOND - openBefore(second);
  }

  /** Returns the open second that has so many open seconds before it, or {@link #NONE}. */
  long openSecond(long rank) {
    return locate(rank, open, true);
  }

  /** Returns the closed second that has so many closed seconds before it, or {@link #NONE}. */
  long closedSecond(long rank) {
    return locate(rank, closed, false);
  }

  /** Counts all open seconds of the supported time. */
  long openTotal() {
    Sums known = covering(SupportedTime.FIRST_SECOND);
    while (!known.holdsAll(open)) {
      known = grown(known.wall.end());
    }
    return known.open[known.wall.segments()];
  }

  /** Returns the wall clock, drawn to this second at least. */
  WallClock wallAt(long second) {
    return covering(second).wall;
  }

  /** Adds the open pieces from one second up to another, as far as there is room. */
  void addTo(OpenPieces pieces, long from, long to) {
    WallClock wall = wallAt(to - 1);
    for (int i = wall.segmentAt(from); i < wall.segments() && wall.start(i) < to; i++) {
      long start = Math.max(from, wall.start(i));
      long end = Math.min(to, wall.end(i));
      long reading = wall.reading(i);
      if (!wall.isFrozen(i)) {
        open.addTo(pieces, wall.start(i) - reading, start, end);
      } else if (open.contains(reading - 1)) {
        pieces.add(start, end);
      }
    }
  }

  private long locate(long rank, LocalHours hours, boolean ofOpen) {
    Sums known = covering(SupportedTime.FIRST_SECOND);
    while (true) {
      int segments = known.wall.segments();
      if (rank < known.count(segments, ofOpen)) {
        return known.locate(rank, hours, ofOpen);
      }
      if (known.holdsAll(hours)) {
        return NONE;
      }
      known = grown(known.wall.end());
    }
  }

  private Sums covering(long second) {
    Sums known = sums;
    return known != null && second < known.wall.end() ? known : grown(second);
  }

  private Sums grown(long second) {
    Sums known = sums;
    long reach = known == null ? FIRST_REACH : 2 * Math.max(known.wall.end(), FIRST_REACH);
    Sums longer = new Sums(WallClock.upTo(rules, Math.max(second + 1, reach)), open);
    sums = longer;
    return longer;
  }

  /** The wall clock up to some instant with the open seconds before each of its segments. */
  private static final class Sums {

    final WallClock wall;
    final LocalHours hours;
    final long[] open;

    Sums(WallClock wall, LocalHours hours) {
      this.wall = wall;
      this.hours = hours;
      open = new long[wall.segments() + 1];
      for (int i = 0; i < wall.segments(); i++) {
        open[i + 1] = open[i] + openIn(i, wall.end(i));
      }
    }

    long openBefore(long second) {
      int i = wall.segmentAt(second);
      return open[i] + openIn(i, second);
    }

    /** Counts open, or closed, seconds before a segment; the last one stands for the end. */
    long count(int segment, boolean ofOpen) {
      long start = segment < wall.segments() ? wall.start(segment) : wall.end();
      return ofOpen ? open[segment] : start - SupportedTime.FIRST_SECOND - open[segment];
    }

    /** Finds a second that is known to lie in these sums. */
    long locate(long rank, LocalHours wanted, boolean ofOpen) {
      int low = 0;
      int high = wall.segments() - 1;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        if (count(middle, ofOpen) <= rank) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      long inSegment = rank - count(low, ofOpen);
      if (wall.isFrozen(low)) {
        return wall.start(low) + inSegment;
      }
      long reading = wall.reading(low);
      return wall.start(low) + wanted.locate(wanted.before(reading) + inSegment) - reading;
    }

    /** Tells whether no such second can follow the end of these sums. */
    boolean holdsAll(LocalHours wanted) {
      return wall.end() >= SupportedTime.END_SECOND
          || (!wanted.isEndless() && wall.readingAt(wall.end() - 1) > wanted.ownDatesEnd());
    }

    private long openIn(int segment, long until) {
      long length = until - wall.start(segment);
      long reading = wall.reading(segment);
      if (wall.isFrozen(segment)) {
        return hours.contains(reading - 1) ? length : 0;
      }
      return hours.before(reading + length) - hours.before(reading);
    }
  }
}
