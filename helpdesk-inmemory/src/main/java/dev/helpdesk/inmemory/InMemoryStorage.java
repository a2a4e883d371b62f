package dev.helpdesk.inmemory;

import dev.helpdesk.model.Check;
import dev.helpdesk.spi.store.Duties;
import dev.helpdesk.spi.store.Feed;
import dev.helpdesk.spi.store.Outbox;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.WakeUps;
import java.time.InstantSource;

/**
 * A store that keeps everything in memory and forgets it when the process ends.
 *
 * <p>One lock guards one {@link State}; a commit holds it for the time of a few map operations.
 * Immutable rows are kept as they are given and handed out as they are kept. Safe for use by
 * several threads and several engines.
 */
public final class InMemoryStorage implements Storage {

  private final InMemoryRecords records;
  private final InMemoryWakeUps wakeUps;
  private final InMemoryDuties duties;
  private final InMemoryOutbox outbox;
  private final InMemoryQuery query;
  private final InMemoryFeed feed;

  /**
   * Creates an empty store.
   *
   * @param storeTime by which leases are measured; the same for all engines on this store
   */
  public InMemoryStorage(InstantSource storeTime) {
    State state = new State(Check.present(storeTime, "storeTime"));
    records = new InMemoryRecords(state);
    wakeUps = new InMemoryWakeUps(state);
    duties = new InMemoryDuties(state);
    outbox = new InMemoryOutbox(state);
    query = new InMemoryQuery(state);
    feed = new InMemoryFeed(state);
  }

  @Override
  public RecordStore records() {
    return records;
  }

  @Override
  public WakeUps wakeUps() {
    return wakeUps;
  }

  @Override
  public Duties duties() {
    return duties;
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public RecordQuery query() {
    return query;
  }

  @Override
  public Feed feed() {
    return feed;
  }
}
