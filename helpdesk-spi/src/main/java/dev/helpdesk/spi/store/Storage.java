package dev.helpdesk.spi.store;

/**
 * Everything the engine asks of a store, by capability.
 *
 * <p>All parts look at the same data: what {@link RecordStore#commit} wrote is seen by every other
 * part at once. Implementations are safe for use by several threads and several engines.
 */
public interface Storage {

  /** Returns the part that commits and loads records. */
  RecordStore records();

  /** Returns the part that hands out records whose wake-up has come. */
  WakeUps wakeUps();

  /** Returns the part that hands out work which one record owes others. */
  Duties duties();

  /** Returns the part that hands out notifications to be sent. */
  Outbox outbox();

  /** Returns the part that finds and counts records. */
  RecordQuery query();

  /** Returns the part that yields every committed history row once, in order. */
  Feed feed();

  /**
   * Runs an action once what was just committed is final.
   *
   * <p>At once on the caller's thread, unless a commit was enlisted in a transaction of the host:
   * then after that transaction's commit, and never if it rolls back.
   */
  default void afterCommit(Runnable action) {
    action.run();
  }
}
