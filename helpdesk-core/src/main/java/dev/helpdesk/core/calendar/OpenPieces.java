package dev.helpdesk.core.calendar;

import java.util.Arrays;

/**
 * Open pieces in order of time, in seconds since some start; pieces that touch are joined.
 *
 * <p>Holds at most so many; what comes after that is left out, and {@link #isFull()} says so.
 */
final class OpenPieces {

  private final long base;
  private final int most;
  private int[] from = new int[64];
  private int[] to = new int[64];
  private int size;
  private boolean full;

  OpenPieces(long base, int most) {
    this.base = base;
    this.most = most;
  }

  /** Adds a piece of epoch seconds that starts at or after the end of the one before. */
  void add(long start, long end) {
    if (start >= end) {
      return;
    }
    if (size > 0 && to[size - 1] == start - base) {
      to[size - 1] = (int) (end - base);
      return;
    }
    if (size == most) {
      full = true;
      return;
    }
    if (size == from.length) {
      from = Arrays.copyOf(from, size * 2);
      to = Arrays.copyOf(to, size * 2);
    }
    from[size] = (int) (start - base);
    to[size] = (int) (end - base);
    size++;
  }

  int size() {
    return size;
  }

  int from(int piece) {
    return from[piece];
  }

  int to(int piece) {
    return to[piece];
  }

  /** Tells whether a piece was left out. */
  boolean isFull() {
    return full;
  }
}
