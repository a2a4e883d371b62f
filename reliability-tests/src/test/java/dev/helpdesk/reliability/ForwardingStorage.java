package dev.helpdesk.reliability;

import dev.helpdesk.spi.store.Duties;
import dev.helpdesk.spi.store.Feed;
import dev.helpdesk.spi.store.Outbox;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.WakeUps;

/** Does all as another does. */
class ForwardingStorage implements Storage {

  private final Storage inner;

  ForwardingStorage(Storage inner) {
    this.inner = inner;
  }

  @Override
  public RecordStore records() {
    return inner.records();
  }

  @Override
  public WakeUps wakeUps() {
    return inner.wakeUps();
  }

  @Override
  public Duties duties() {
    return inner.duties();
  }

  @Override
  public Outbox outbox() {
    return inner.outbox();
  }

  @Override
  public RecordQuery query() {
    return inner.query();
  }

  @Override
  public Feed feed() {
    return inner.feed();
  }
}
