package dev.helpdesk.inmemory;

import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.tck.HostTransactionFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A fresh store that takes part in transactions of a host, perhaps wrapped. */
record EnlistingFixture(Storage storage, EnlistingStorage enlisting, SettableTime storeTime)
    implements HostTransactionFixture {

  static EnlistingFixture wrapped(UnaryOperator<Storage> wrapper) {
    SettableTime storeTime = new SettableTime(Instant.parse("2030-01-01T00:00:00Z"));
    EnlistingStorage enlisting = new EnlistingStorage(storeTime);
    return new EnlistingFixture(wrapper.apply(enlisting), enlisting, storeTime);
  }

  @Override
  public <T> T inHostTransaction(End end, Supplier<T> action) {
    return enlisting.inHostTransaction(end, action);
  }

  @Override
  public Holds holds() {
    return Holds.TENANT;
  }

  @Override
  public void advanceStoreTime(Duration by) {
    storeTime.advance(by);
  }
}
