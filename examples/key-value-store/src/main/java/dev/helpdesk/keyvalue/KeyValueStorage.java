package dev.helpdesk.keyvalue;

import dev.helpdesk.model.Check;
import dev.helpdesk.spi.identity.FolioSource;
import dev.helpdesk.spi.store.Duties;
import dev.helpdesk.spi.store.Feed;
import dev.helpdesk.spi.store.Outbox;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.WakeUps;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * A store in one file, or in memory: all ports over one ordered map of bytes.
 *
 * <p>What was acknowledged survives the death of the process, and nothing half written is ever
 * seen. Safe for use by several threads and several engines of one process; the file is locked
 * against other processes.
 */
public final class KeyValueStorage implements Storage, AutoCloseable {

  private final OrderedMap map;
  private final KeyValueRecords records;
  private final KeyValueWakeUps wakeUps;
  private final KeyValueDuties duties;
  private final KeyValueOutbox outbox;
  private final KeyValueQuery query;
  private final KeyValueFeed feed;
  private final KeyValueFolios folios;

  private KeyValueStorage(@Nullable Path file, InstantSource storeTime) {
    Check.present(storeTime, "storeTime");
    map = new OrderedMap(file);
    wakeUps = new KeyValueWakeUps(map, storeTime);
    duties = new KeyValueDuties(map, storeTime);
    outbox = new KeyValueOutbox(map, storeTime);
    feed = new KeyValueFeed(map);
    records = new KeyValueRecords(map, feed, outbox, duties, wakeUps);
    query = new KeyValueQuery(map);
    folios = new KeyValueFolios(map);
  }

  /**
   * Opens a file, or creates it.
   *
   * @param storeTime by which leases are measured; the same for all engines on this store
   */
  public static KeyValueStorage open(Path file, InstantSource storeTime) {
    return new KeyValueStorage(Check.present(file, "file"), storeTime);
  }

  /** Returns an empty store that keeps the same bytes in memory. */
  public static KeyValueStorage inMemory(InstantSource storeTime) {
    return new KeyValueStorage(null, storeTime);
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

  /** Returns numbers of folios that are kept in the same file. */
  public FolioSource folios() {
    return folios;
  }

  /** Closes the file; every later call fails. */
  @Override
  public void close() {
    map.close();
  }
}
