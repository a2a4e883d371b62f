package dev.helpdesk.core.calendar;

import java.time.Instant;
import java.util.Arrays;

/**
 * The open pieces within three weeks of the time line, with running totals.
 *
 * <p>Times are nanoseconds since the start of the block. Blocks are counted from the epoch on;
 * 6,957 of them are 400 years.
 */
final class CombinedBlock {

  /** Seconds of a block. */
  static final long SECONDS = 21 * 86_400L;

  /** Blocks until weekdays, leap years and yearly rules of zones come back together. */
  static final long CYCLE = 146_097 / 21;

  /** The end of a block. */
  static final long END = SECONDS * 1_000_000_000L;

  static final long FIRST = Math.floorDiv(SupportedTime.FIRST_SECOND, SECONDS);
  static final long LAST = Math.floorDiv(SupportedTime.END_SECOND - 1, SECONDS);

  /** Answer for a time that is not in the block. */
  static final long NONE = -1;

  private static final long NANOS = 1_000_000_000L;

  private final long index;
  private final long[] bounds;
  private final long[] before;

  /**
   * Takes the bounds of the pieces: openings and closings in turn.
   *
   * @param index which block this is
   */
  CombinedBlock(long index, long[] bounds) {
    this.index = index;
    this.bounds = bounds;
    before = new long[bounds.length / 2 + 1];
    for (int i = 0; i < bounds.length / 2; i++) {
      before[i + 1] = before[i] + bounds[2 * i + 1] - bounds[2 * i];
    }
  }

  static long indexOf(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SECONDS);
  }

  /** Returns the first second of a block, which is the end of the one before. */
  static long start(long index) {
    return index * SECONDS;
  }

  static long offset(Instant at) {
    return Math.floorMod(at.getEpochSecond(), SECONDS) * NANOS + at.getNano();
  }

  static Instant instant(long index, long offset) {
    return Instant.ofEpochSecond(start(index) + offset / NANOS, offset % NANOS);
  }

  long index() {
    return index;
  }

  long total() {
    return before[before.length - 1];
  }

  /** Counts the open time before an offset. */
  long before(long offset) {
    int bound = boundsUpTo(offset);
    int piece = bound / 2;
    return bound % 2 == 0 ? before[piece] : before[piece] + offset - bounds[bound - 1];
  }

  /** Returns the earliest offset with that much open time before it, more than none. */
  long earliest(long open) {
    int piece = Arrays.binarySearch(before, open);
    piece = (piece >= 0 ? piece : -piece - 1) - 1;
    return bounds[2 * piece] + open - before[piece];
  }

  /** Returns the latest offset with that much open time before it, less than all. */
  long latest(long open) {
    int piece = Arrays.binarySearch(before, open);
    piece = piece >= 0 ? piece : -piece - 2;
    return bounds[2 * piece] + open - before[piece];
  }

  /** Returns the first open offset at or after this one. */
  long nextOpen(long offset) {
    int bound = boundsUpTo(offset);
    if (bound % 2 == 1) {
      return offset;
    }
    return bound < bounds.length ? bounds[bound] : NONE;
  }

  /** Returns the latest offset up to this one with open time just before. */
  long prevOpen(long offset) {
    int bound = offset == 0 ? 0 : boundsUpTo(offset - 1);
    if (bound == 0) {
      return NONE;
    }
    return bound % 2 == 1 ? offset : bounds[bound - 1];
  }

  /** Returns the first closed offset at or after this one, perhaps the end of the block. */
  long nextClosed(long offset) {
    int bound = boundsUpTo(offset);
    return bound % 2 == 1 ? bounds[bound] : offset;
  }

  /** Counts the openings and closings at or before an offset; odd while open. */
  private int boundsUpTo(long offset) {
    int found = Arrays.binarySearch(bounds, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
