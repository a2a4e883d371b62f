package dev.helpdesk.acceptance.store;

/**
 * How much of a long random test is done over the store of a run.
 *
 * <p>The rules of the engine are tried in memory already: on a database, one of {@value #LESS}
 * steps is enough to find what a store does differently, and one of {@value #FEWER} tries of a
 * property, as each is a whole story.
 */
public final class Effort {

  private static final long LESS = 100;
  private static final int FEWER = 4;

  private Effort() {}

  /** Returns how many of the steps that are taken in memory are taken over the store of the run. */
  public static long of(long inMemory) {
    return Store.ofThisRun() == Store.MEMORY ? inMemory : Math.max(1, inMemory / LESS);
  }

  /** Tells whether the try of a property with this seed is made over the store of the run. */
  public static boolean takes(long seed) {
    return Store.ofThisRun() == Store.MEMORY || Math.floorMod(seed, FEWER) == 0;
  }
}
