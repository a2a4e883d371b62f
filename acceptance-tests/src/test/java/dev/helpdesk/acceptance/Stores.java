package dev.helpdesk.acceptance;

import dev.helpdesk.acceptance.store.Store;
import dev.helpdesk.inmemory.InMemoryStorage;
import dev.helpdesk.keyvalue.KeyValueStorage;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.tck.EncodingStorage;
import java.time.InstantSource;
import java.util.List;

/** The stores that every script runs over. */
enum Stores {
  /** Keeps what the engine put into it. */
  IN_MEMORY {
    @Override
    Storage over(InstantSource time) {
      return Store.MEMORY.over(time);
    }
  },
  /** Keeps bytes, so that everything is written and read as a database would. */
  ENCODING {
    @Override
    Storage over(InstantSource time) {
      return new EncodingStorage(new InMemoryStorage(time));
    }
  },
  // guide: stores
  /** Keeps everything in one ordered map of bytes. */
  KEY_VALUE {
    @Override
    Storage over(InstantSource time) {
      return KeyValueStorage.inMemory(time);
    }
  },
  // guide: end
  /** Tables of H2. */
  H2 {
    @Override
    Storage over(InstantSource time) {
      return Store.H2.over(time);
    }
  },
  /** Tables of PostgreSQL. */
  POSTGRESQL {
    @Override
    Storage over(InstantSource time) {
      return Store.POSTGRESQL.over(time);
    }
  };

  /** Returns an empty store. */
  abstract Storage over(InstantSource time);

  /** Returns those that this run compares: all where there is PostgreSQL, else what needs none. */
  static List<Stores> ofThisRun() {
    return switch (Store.ofThisRun()) {
      case MEMORY -> List.of(IN_MEMORY, ENCODING, KEY_VALUE);
      case H2 -> List.of(IN_MEMORY, H2);
      case POSTGRESQL -> List.of(values());
    };
  }

  /** Returns the one that this run is about, which writes and reads all it keeps. */
  static Stores written() {
    return switch (Store.ofThisRun()) {
      case MEMORY -> ENCODING;
      case H2 -> H2;
      case POSTGRESQL -> POSTGRESQL;
    };
  }
}
