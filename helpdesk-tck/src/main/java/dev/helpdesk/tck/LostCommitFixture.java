package dev.helpdesk.tck;

/** A store to which the way may break, as to a database, and how a test breaks it. */
public interface LostCommitFixture extends StorageFixture {

  /** When the way breaks. */
  enum Lost {
    /** Before the commit took place: nothing is written. */
    BEFORE,
    /** After it took place: all of it is written, and the answer is lost. */
    AFTER
  }

  /**
   * Breaks the way once, at what decides the next commit; whatever comes after goes through.
   *
   * <p>What the store answers is its own doing: this decides what it gets to hear alone.
   */
  void loseNextCommit(Lost when);

  /** Returns how many commits were lost so far. */
  long lostCommits();
}
