package dev.helpdesk.core.calendar;

/**
 * Counts and finds open seconds by look-up where it is often asked, and by {@link OpenSeconds}
 * elsewhere, with the same answers.
 *
 * <p>There is one table. It is written out when enough questions had to go without it, so a
 * calendar that is asked little costs little; it grows to the chunks that are asked for, and moves
 * where it can't grow, each time only after twice as many questions.
 *
 * <p>Threads share the table without locks: one that does not see it yet asks the sums, or writes
 * it out once more, and a question that is not counted only delays a table.
 */
final class OpenIndex {

  private static final int PATIENCE = 64;
  private static final int MOST_PATIENCE = 1 << 30;

  private final OpenSeconds seconds;
  private OpenTable table = OpenTable.NONE;
  private int patience;
  private int missed;

  OpenIndex(OpenSeconds seconds) {
    this(seconds, PATIENCE);
  }

  /** Takes how many questions go without a table before it is written out. */
  OpenIndex(OpenSeconds seconds, int patience) {
    this.seconds = seconds;
    this.patience = patience;
  }

  /**
   * Counts the open seconds before a second.
   *
   * @return twice the count, and one more when the second itself is open
   */
  long count(long second) {
    OpenTable known = table;
    return known.holds(second) ? known.count(second) : countWithout(second);
  }

  /**
   * Returns the open second that has so many open seconds before it, or {@link OpenSeconds#NONE}.
   */
  long second(long rank) {
    OpenTable known = table;
    return known.holdsRank(rank) ? known.second(rank) : secondWithout(rank);
  }

  private long countWithout(long second) {
    miss(second);
    return 2 * seconds.openBefore(second) + (seconds.isOpen(second) ? 1 : 0);
  }

  private long secondWithout(long rank) {
    long found = seconds.openSecond(rank);
    if (found != OpenSeconds.NONE) {
      miss(found);
    }
    return found;
  }

  private void miss(long second) {
    missed++;
    if (missed >= patience) {
      missed = 0;
      table = widened(second >> OpenTable.CHUNK);
    }
  }

  private OpenTable widened(long chunk) {
    OpenTable known = table;
    if (known != OpenTable.NONE) {
      long first = Math.min(chunk, known.firstChunk());
      long last = Math.max(chunk, known.lastChunk());
      OpenTable wider =
          last - first < OpenTable.MOST_CHUNKS ? OpenTable.of(first, last, seconds) : null;
      if (wider != null) {
        return wider;
      }
      patience = Math.min(2 * patience, MOST_PATIENCE);
    }
    OpenTable moved = OpenTable.of(chunk, chunk, seconds);
    if (moved == null) {
      patience = MOST_PATIENCE;
      return known;
    }
    return moved;
  }
}
