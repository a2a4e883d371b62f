package dev.helpdesk.tck;

import java.util.function.Supplier;

/** A store that takes part in transactions of its host, and how a host begins and ends one. */
public interface HostTransactionFixture extends StorageFixture {

  /** How the host ends its transaction. */
  enum End {
    /** What was enlisted is kept. */
    COMMIT,
    /** Nothing of it remains. */
    ROLLBACK
  }

  /** What waits for an open transaction that wrote. */
  enum Holds {
    /** Commits to the same tenant, so that positions are given in the order of commits. */
    TENANT,
    /** Commits to the same record alone; a commit to another one goes through. */
    RECORD
  }

  /**
   * Begins a transaction of the host on this thread, runs the action in it and ends it.
   *
   * <p>What the action throws ends the transaction by a rollback and is thrown on.
   */
  <T> T inHostTransaction(End end, Supplier<T> action);

  /** Returns what waits for an open transaction (rule {@code HOST-09}). */
  default Holds holds() {
    return Holds.RECORD;
  }

  /**
   * Tells whether a commit from outside that meets an open transaction on its record is answered
   * when that transaction ended; else it is refused at once (rule {@code HOST-10}).
   */
  default boolean conflictsWait() {
    return true;
  }
}
