package dev.helpdesk.acceptance.store;

import dev.helpdesk.databases.TestDatabases;
import dev.helpdesk.inmemory.InMemoryStorage;
import dev.helpdesk.spi.store.Storage;
import java.time.InstantSource;
import java.util.Locale;

/** What the tests of a run keep their records in. */
public enum Store {
  /** The store in memory, which runs where nothing is said. */
  MEMORY {
    @Override
    public Storage over(InstantSource time) {
      return new InMemoryStorage(time);
    }
  },
  /** H2, in memory too. */
  H2 {
    @Override
    public Storage over(InstantSource time) {
      return ON_H2.over(time);
    }
  },
  /** A PostgreSQL server of the run's own. */
  POSTGRESQL {
    @Override
    public Storage over(InstantSource time) {
      return ON_POSTGRESQL.over(time);
    }
  };

  private static final DatabasePool ON_H2 =
      new DatabasePool(TestDatabases::h2, "UPDATE helpdesk_turn SET position = 0");
  private static final DatabasePool ON_POSTGRESQL =
      new DatabasePool(TestDatabases::postgres, "SELECT setval('helpdesk_position', 0)");

  /** Returns an empty store. */
  public abstract Storage over(InstantSource time);

  /** Returns what the system property {@code store} names. */
  public static Store ofThisRun() {
    return valueOf(System.getProperty("store", "memory").toUpperCase(Locale.ROOT));
  }
}
