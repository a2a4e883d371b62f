package dev.helpdesk.keyvalue;

import dev.helpdesk.spi.store.Duties;
import dev.helpdesk.spi.store.Feed;
import dev.helpdesk.spi.store.Outbox;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.WakeUps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** A store in a file that can lose the process over it: only what is in the file lives on. */
final class RebootingStorage implements Storage, AutoCloseable {

  private final InstantSource time;
  private Path file;
  private KeyValueStorage present;

  RebootingStorage(Path file, InstantSource time) {
    this.file = file;
    this.time = time;
    present = KeyValueStorage.open(file, time);
  }

  /** Opens what is in the file now, as if the process had died and nobody had closed it. */
  void reboot() {
    Path left = file.resolveSibling(file.getFileName() + "+");
    try {
      Files.copy(file, left);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    present.close();
    file = left;
    present = KeyValueStorage.open(file, time);
  }

  @Override
  public RecordStore records() {
    return present.records();
  }

  @Override
  public WakeUps wakeUps() {
    return present.wakeUps();
  }

  @Override
  public Duties duties() {
    return present.duties();
  }

  @Override
  public Outbox outbox() {
    return present.outbox();
  }

  @Override
  public RecordQuery query() {
    return present.query();
  }

  @Override
  public Feed feed() {
    return present.feed();
  }

  @Override
  public void close() {
    present.close();
  }
}
