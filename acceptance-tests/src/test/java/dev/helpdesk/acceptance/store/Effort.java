package dev.helpdesk.acceptance.store;

/**
 * How much of a long random test is done over the store of a run.
 *
 * <p>A step costs a database some hundred times what it costs in memory, and the rules of the
 * engine are tried in memory already: on a database, a {@value #LESS}th is enough to find what a
 * store does differently.
 */
public final class Effort {

  private static final long LESS = 50;

  private Effort() {}

  /** Returns how many of the steps that are taken in memory are taken over the store of the run. */
  public static long of(long inMemory) {
    return Store.ofThisRun() == Store.MEMORY ? inMemory : Math.max(1, inMemory / LESS);
  }
}
