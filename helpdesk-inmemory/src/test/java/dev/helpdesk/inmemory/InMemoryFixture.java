package dev.helpdesk.inmemory;

import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.tck.StorageFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** A fresh store in memory, perhaps wrapped. */
record InMemoryFixture(Storage storage, SettableTime storeTime, int histories)
    implements StorageFixture {

  static InMemoryFixture plain() {
    return wrapped(UnaryOperator.identity());
  }

  static InMemoryFixture wrapped(UnaryOperator<Storage> wrapper) {
    SettableTime storeTime = new SettableTime(Instant.parse("2030-01-01T00:00:00Z"));
    Storage storage = wrapper.apply(new InMemoryStorage(storeTime));
    return new InMemoryFixture(storage, storeTime, 1_000);
  }

  InMemoryFixture withHistories(int number) {
    return new InMemoryFixture(storage, storeTime, number);
  }

  @Override
  public void advanceStoreTime(Duration by) {
    storeTime.advance(by);
  }
}
