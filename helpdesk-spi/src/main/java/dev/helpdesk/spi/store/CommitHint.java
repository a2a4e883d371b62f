package dev.helpdesk.spi.store;

import java.time.Duration;

/**
 * Wakes who follows the feed when something may have been committed.
 *
 * <p>A hint and no more: it may come late, come for nothing or be lost. Whoever follows reads the
 * {@link Feed} after each wait, however it ended. Used by one thread at a time.
 */
public interface CommitHint {

  /**
   * Waits until something may have been committed, or until the time has passed.
   *
   * @param atMost how long to wait without a hint
   * @throws InterruptedException when the waiting thread is interrupted
   */
  void await(Duration atMost) throws InterruptedException;
}
