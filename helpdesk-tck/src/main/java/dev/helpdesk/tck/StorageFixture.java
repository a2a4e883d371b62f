package dev.helpdesk.tck;

import dev.helpdesk.spi.store.Storage;
import java.time.Duration;

/**
 * A store under test, fresh and empty, and what the tests must be able to do to it.
 *
 * <p>An adapter declares here where it differs, and the tests assert what it declared: whatever the
 * answer, a test stands behind it, and none is skipped. What nobody declares is the strictest.
 */
public interface StorageFixture extends AutoCloseable {

  /** How the positions of a tenant's feed are counted. */
  enum Positions {
    /** Each tenant has 1, 2, 3 and so on, without gaps. */
    DENSE,
    /** All tenants share one count: no position is given twice, and a tenant sees gaps. */
    SHARED,
    /** They grow, and nothing more is promised. */
    SPARSE
  }

  /** Returns the store. Always the same object. */
  Storage storage();

  /**
   * Moves the store's own time forward, by which leases run out; or waits until so much of it
   * passed, where it can't be moved.
   */
  void advanceStoreTime(Duration by);

  /**
   * Tells whether the store's time moves by {@link #advanceStoreTime} alone.
   *
   * <p>Where it passes by itself, tests do not ask for the last instant of a lease, but that a
   * lease does run out by itself (rule {@code WAKE-13}).
   */
  default boolean storeTimeStands() {
    return true;
  }

  /**
   * Returns how long the leases are that tests let run out: short where that means waiting.
   *
   * <p>Where the store's time stands, leases are exact to the microsecond. Where it passes by
   * itself, one may end late, but never early: one of this length has run out when {@link
   * #advanceStoreTime} has let as much pass, and a shorter one within this length.
   */
  default Duration lease() {
    return Duration.ofHours(1);
  }

  /** Tells whether queries may be behind what is committed (rule {@code QUERY-15}). */
  default boolean queriesLag() {
    return false;
  }

  /** Waits until queries see all that is committed. Does nothing where they do at once. */
  default void awaitQueries() {}

  /** Returns how the feed counts (rule {@code FEED-09}). */
  default Positions positions() {
    return Positions.DENSE;
  }

  /** Returns how many threads a race has, 4 to 64, so that at least two write and two read. */
  default int racers() {
    return 8;
  }

  /**
   * Returns how many concurrent histories are checked by each test of {@link
   * LinearizabilityContract}, 1 or more.
   */
  default int histories() {
    return 500;
  }

  /** Gives back what the store holds. */
  @Override
  default void close() {}
}
