package dev.helpdesk.testkit;

import dev.helpdesk.spi.store.Storage;
import java.time.InstantSource;

/**
 * Says over which store test desks run where the test doesn't say, so that an adapter's author runs
 * all tests written with {@link TestDesk} unchanged over a store of their own.
 *
 * <p>An implementation is a public class with a public constructor without parameters. It is found
 * by its name in a file {@code META-INF/services/dev.helpdesk.testkit.TestStorage} on the class
 * path of the tests. Without one, desks are in memory.
 */
@FunctionalInterface
public interface TestStorage {

  /**
   * Returns an empty store for one desk, which shares nothing with those of other desks.
   *
   * @param time the desk's time, by which the store has to measure leases: a test moves it, and
   *     doesn't wait
   */
  Storage over(InstantSource time);

  /**
   * Returns the implementation that was found, or that in memory; for tests that put something of
   * their own around the store.
   *
   * @throws IllegalStateException when several are found
   */
  static TestStorage installed() {
    return InstalledStorage.found();
  }
}
