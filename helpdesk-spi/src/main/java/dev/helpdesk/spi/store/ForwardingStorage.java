package dev.helpdesk.spi.store;

import dev.helpdesk.model.Check;

/**
 * Does all as another store does, for stores that stand before others, as those that encrypt or
 * count: what is to differ is overridden.
 *
 * <p>As safe for use by several threads as the store within.
 */
public abstract class ForwardingStorage implements Storage {

  private final Storage inner;

  /** Creates a store that does as another does. */
  public ForwardingStorage(Storage inner) {
    this.inner = Check.present(inner, "inner");
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

  @Override
  public void afterCommit(Runnable action) {
    inner.afterCommit(action);
  }
}
