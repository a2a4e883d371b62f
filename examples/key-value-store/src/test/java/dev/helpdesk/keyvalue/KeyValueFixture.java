package dev.helpdesk.keyvalue;

import dev.helpdesk.tck.StorageFixture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

// guide: fixture
/** A fresh store, in memory or in a file of its own, and its time. */
final class KeyValueFixture implements StorageFixture {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2030-01-01T00:00:00Z"));
  private final Path file;
  private final KeyValueStorage storage;

  private KeyValueFixture(Path file) {
    this.file = file;
    storage =
        file == null ? KeyValueStorage.inMemory(now::get) : KeyValueStorage.open(file, now::get);
  }

  static KeyValueFixture inMemory() {
    return new KeyValueFixture(null);
  }

  static KeyValueFixture inFile() {
    try {
      Path file = Files.createTempFile("key-value", ".mv");
      Files.delete(file);
      return new KeyValueFixture(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public KeyValueStorage storage() {
    return storage;
  }

  @Override
  public void advanceStoreTime(Duration by) {
    now.updateAndGet(instant -> instant.plus(by));
  }

  @Override
  public int histories() {
    return file == null ? 500 : 20; // each commit in a file waits for the disk
  }

  @Override
  public void close() {
    storage.close();
    try {
      if (file != null) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
// guide: end
