package dev.helpdesk.tck;

/** Numbers that look random and are the same for the same seed. */
final class Dice {

  private long state;

  Dice(long seed) {
    state = seed * 0x9E3779B97F4A7C15L + 1;
    int unused = below(2);
  }

  /** Returns a number from 0 to below this. */
  int below(int bound) {
    state += 0x9E3779B97F4A7C15L;
    long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), bound);
  }

  /** Tells whether something of so many in a hundred happens. */
  boolean happens(int inHundred) {
    return below(100) < inHundred;
  }
}
