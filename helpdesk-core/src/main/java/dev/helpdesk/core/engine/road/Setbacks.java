package dev.helpdesk.core.engine.road;

import org.jspecify.annotations.Nullable;

/**
 * What failed of a page whose parts don't depend on each other.
 *
 * <p>One that fails holds up no other: it stays leased, and comes again when that runs out. Several
 * in a row mean that the store is away, so that it is of no use to go on.
 */
public final class Setbacks {

  private static final int IN_A_ROW = 3;

  private @Nullable RuntimeException first;
  private int inARow;

  /** Notes that a part did not fail. */
  public void passed() {
    inARow = 0;
  }

  /** Notes what a part failed by. */
  public void failed(RuntimeException failure) {
    first = first == null ? failure : first;
    inARow++;
  }

  /** Tells whether the rest is better left for later. */
  public boolean isEnough() {
    return inARow >= IN_A_ROW;
  }

  /** Fails by what the first part failed by, if one did. */
  public void rethrow() {
    if (first != null) {
      throw first;
    }
  }
}
