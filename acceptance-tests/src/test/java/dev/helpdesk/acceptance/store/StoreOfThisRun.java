package dev.helpdesk.acceptance.store;

import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.testkit.TestStorage;
import java.time.InstantSource;

/** Lets every desk of a test that doesn't say its store run over that of the run. */
public final class StoreOfThisRun implements TestStorage {

  @Override
  public Storage over(InstantSource time) {
    return Store.ofThisRun().over(time);
  }
}
