package dev.helpdesk.tck;

import dev.helpdesk.spi.store.Storage;
import java.time.Duration;

/**
 * A store under test, fresh and empty, and what the tests must be able to do to it.
 *
 * <p>An adapter declares here where it differs; no test is skipped for it.
 */
public interface StorageFixture extends AutoCloseable {

  /** Returns the store. Always the same object. */
  Storage storage();

  /**
   * Moves the store's own time forward, by which leases run out.
   *
   * <p>The only way in which it moves during a test, or else no lease of an hour may run out.
   */
  void advanceStoreTime(Duration by);

  /** Waits until queries see all that is committed. Does nothing where they do at once. */
  default void awaitQueries() {}

  /** Returns how many threads a race has, 2 to 64. */
  default int racers() {
    return 8;
  }

  /** Gives back what the store holds. */
  @Override
  default void close() {}
}
