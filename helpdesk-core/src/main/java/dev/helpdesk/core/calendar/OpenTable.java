package dev.helpdesk.core.calendar;

import org.jspecify.annotations.Nullable;

/**
 * The open pieces of some years, written out so that counting and finding are look-ups.
 *
 * <p>Pieces are numbered in order of time; each has its opening and the open seconds before it.
 * Time is cut into slots of equal width, and each slot knows the last piece that had opened when it
 * began: from there it is a step or none to the piece that rules a second. The same holds for open
 * seconds, so that a piece is found as fast by what lies before it. The slots are so narrow that
 * one step is enough wherever pieces are not crowded.
 *
 * <p>All fields are final, so a table that one thread made is whole for every other, however it got
 * hold of it.
 */
final class OpenTable {

  /** A table spans a number of chunks of two to the power of this, in seconds: 4¼ years. */
  static final int CHUNK = 27;

  /** The most chunks, which is 34 years: seconds and their counts have to fit an {@code int}. */
  static final int MOST_CHUNKS = 8;

  /** Stands where there is no table: it holds no second. */
  static final OpenTable NONE = new OpenTable(0, 0, 0, new OpenPieces(0, 0));

  private static final int MOST_PIECES = 50_000;
  private static final int SLOTS_PER_PIECE = 8;
  private static final long UNREACHED = (long) Integer.MAX_VALUE << 32;

  private final long start;
  private final long length;
  private final long before;
  private final long open;
  private final long[] pieces;
  private final char[] byTime;
  private final char[] byCount;
  private final int timeShift;
  private final int countShift;

  private OpenTable(long start, long length, long before, OpenPieces open) {
    this.start = start;
    this.length = length;
    this.before = before;
    int n = open.size();
    // First comes a piece of no length for what is closed before the others, two follow them for
    // what is beyond. Each is its opening in the upper and the count in the lower half.
    pieces = new long[n + 3];
    int sum = 0;
    for (int i = 0; i < n; i++) {
      pieces[i + 1] = (long) open.from(i) << 32 | sum;
      sum += open.to(i) - open.from(i);
    }
    pieces[n + 1] = UNREACHED | sum;
    pieces[n + 2] = UNREACHED | sum;
    this.open = sum;
    timeShift = shift(32, (int) length);
    countShift = shift(0, sum);
    byTime = slots(32, timeShift, (int) length);
    byCount = slots(0, countShift, sum);
  }

  /**
   * Writes out a table.
   *
   * @return null when it has too many pieces
   */
  static @Nullable OpenTable of(long firstChunk, long lastChunk, OpenSeconds seconds) {
    long start = firstChunk << CHUNK;
    long end = (lastChunk + 1) << CHUNK;
    long from = Math.max(start, SupportedTime.FIRST_SECOND);
    OpenPieces open = new OpenPieces(start, MOST_PIECES);
    seconds.addTo(open, from, Math.min(end, SupportedTime.END_SECOND));
    return open.isFull() ? null : new OpenTable(start, end - start, seconds.openBefore(from), open);
  }

  long firstChunk() {
    return start >> CHUNK;
  }

  long lastChunk() {
    return (start + length - 1) >> CHUNK;
  }

  boolean holds(long second) {
    long at = second - start;
    return at >= 0 && at < length;
  }

  boolean holdsRank(long rank) {
    long count = rank - before;
    return count >= 0 && count < open;
  }

  /**
   * Counts the open seconds before a second of this table.
   *
   * @return twice the count, and one more when the second itself is open
   */
  long count(long second) {
    int at = (int) (second - start);
    long[] known = pieces;
    int i = byTime[at >>> timeShift];
    while ((known[i + 2] >> 32) <= at) {
      i++;
    }
    long piece = known[i];
    long next = known[i + 1];
    // Whether the next has opened is anybody's guess, so it is computed and not branched upon.
    long stays = (at - (next >> 32)) >> 63;
    piece = next ^ ((piece ^ next) & stays);
    next = known[i + 2] ^ ((next ^ known[i + 2]) & stays);
    long sinceClose = at - (piece >> 32) - ((int) next - (int) piece);
    long isOpen = sinceClose >> 63;
    return 2 * (before + (int) next + (sinceClose & isOpen)) - isOpen;
  }

  /** Returns the open second of this table that has so many open seconds before it. */
  long second(long rank) {
    int wanted = (int) (rank - before);
    long[] known = pieces;
    int i = byCount[wanted >>> countShift];
    while ((int) known[i + 2] <= wanted) {
      i++;
    }
    long piece = known[i];
    long next = known[i + 1];
    long stays = (long) (wanted - (int) next) >> 63;
    piece = next ^ ((piece ^ next) & stays);
    return start + (piece >> 32) + wanted - (int) piece;
  }

  /** Returns the width of slots that hold one start of a piece at most, or are eight a piece. */
  private int shift(int half, int line) {
    int count = pieces.length - 3;
    long least = Math.max(1, line);
    for (int i = 2; i <= count; i++) {
      least = Math.min(least, (int) (pieces[i] >> half) - (int) (pieces[i - 1] >> half));
    }
    int apart = 63 - Long.numberOfLeadingZeros(least);
    int crowded = 32 - Integer.numberOfLeadingZeros(line / (SLOTS_PER_PIECE * (count + 1)));
    return Math.max(apart, crowded);
  }

  private char[] slots(int half, int shift, int line) {
    char[] slots = new char[(line >>> shift) + 1];
    int piece = 0;
    for (int slot = 0; slot < slots.length; slot++) {
      long at = (long) slot << shift;
      while (piece + 1 < pieces.length - 2 && (int) (pieces[piece + 1] >> half) <= at) {
        piece++;
      }
      slots[slot] = (char) piece;
    }
    return slots;
  }
}
