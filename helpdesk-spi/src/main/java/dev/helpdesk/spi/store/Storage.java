package dev.helpdesk.spi.store;

/**
 * Everything the engine asks of a store, by capability.
 *
 * <p>All parts look at the same data: what {@link RecordStore#commit} wrote is seen by every other
 * part at once.
 *
 * <p>An adapter may take part in a transaction of its host, and tells whether one is open (rule
 * {@code HOST-12}). A commit in it is <em>enlisted</em>: it is there once the host has committed
 * (rule {@code HOST-01}), together with all others of that transaction (rule {@code HOST-08}), seen
 * by what follows in it (rule {@code HOST-07}) and by nobody outside before (rule {@code HOST-06}),
 * and nothing of it remains after a rollback (rule {@code HOST-02}). A refused commit leaves the
 * host's transaction usable (rule {@code HOST-03}): no statement of it fails, or only behind a
 * savepoint. What meets an open transaction waits or is refused as the adapter declares (rule
 * {@code HOST-10}), and no reader of the feed misses its rows (rule {@code HOST-09}). Afterwards
 * all is as before (rule {@code HOST-11}).
 *
 * <p>Implementations are safe for use by several threads and several engines.
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
   * <p>At once on the caller's thread (rule {@code STORE-15}), unless a commit was enlisted in a
   * transaction of the host: then once after that transaction's commit (rule {@code HOST-04}), and
   * never if it rolls back (rule {@code HOST-05}).
   */
  default void afterCommit(Runnable action) {
    action.run();
  }
}
