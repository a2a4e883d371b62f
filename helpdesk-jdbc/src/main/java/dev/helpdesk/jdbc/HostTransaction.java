package dev.helpdesk.jdbc;

import java.sql.Connection;
import java.util.Optional;

/**
 * How a store takes part in a transaction that the host has open.
 *
 * <p>Asked at every call, on the caller's thread. Inside a transaction the store commits nothing,
 * rolls back no further than to its own savepoint and repeats nothing: the host decides. What takes
 * its own connection nevertheless: numbers of folios, the feed, and where a notification or a duty
 * stands, which is written at once whatever becomes of the transaction. Called by several threads
 * at once.
 */
public interface HostTransaction {

  /**
   * Returns the connection of the transaction that the calling thread has open, or empty.
   *
   * <p>The store neither closes it nor changes its settings, and refuses to commit on one that is
   * in no transaction. One that a manager began (XA) will do. Empty from the moment the transaction
   * has committed, thus also while the actions of {@link #afterCommit} run: what they command would
   * else be enlisted in a transaction that has no commit to come.
   */
  Optional<Connection> connection();

  /**
   * Runs an action once the calling thread's open transaction has committed, and never if it rolls
   * back. Called only while {@link #connection} is present.
   *
   * <p>A host that goes back to a savepoint of its own drops what was registered since; one that
   * can't doesn't go back past a command, as listeners would hear of what never was.
   */
  void afterCommit(Runnable action);

  /** Returns a host that has no transactions of its own. */
  static HostTransaction none() {
    return NoHostTransaction.INSTANCE;
  }
}
