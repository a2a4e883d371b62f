package dev.helpdesk.acceptance;

import dev.helpdesk.inmemory.InMemoryStorage;
import dev.helpdesk.keyvalue.KeyValueStorage;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.tck.EncodingStorage;
import java.time.InstantSource;

/** The stores that every acceptance test runs over. */
enum Stores {
  /** Keeps what the engine put into it. */
  IN_MEMORY {
    @Override
    Storage over(InstantSource time) {
      return new InMemoryStorage(time);
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
  };

  // guide: end

  /** Returns an empty store. */
  abstract Storage over(InstantSource time);
}
