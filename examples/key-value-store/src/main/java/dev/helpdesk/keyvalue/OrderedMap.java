package dev.helpdesk.keyvalue;

import dev.helpdesk.spi.store.StoreFailedException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * One map from bytes to bytes, in the order of its keys, changed in transactions.
 *
 * <p>One transaction at a time: what is read in it stays as it is until it ends. MVStore appends
 * all that changed since its last commit as one chunk, and takes up with the last chunk that is
 * whole, so a transaction is in the file whole or not at all, whenever the process dies.
 */
final class OrderedMap implements AutoCloseable {

  /** Transactions from one tidying up to the next. */
  private static final int UNTIDY = 100;

  private static final int FILL_RATE = 50;
  private static final int BYTES_TO_MOVE = 4 << 20;

  private final MVStore store;
  private final MVMap<byte[], byte[]> map;
  private int transactions;

  /** Opens a file, or a map in memory for null. */
  OrderedMap(@Nullable Path file) {
    // guide: open
    // MVStore must write when a transaction ends, and never by itself in the midst of one.
    MVStore.Builder builder = new MVStore.Builder().autoCommitDisabled().autoCommitBufferSize(0);
    // guide: end
    builder.pageSplitSize(4_096);
    if (file != null) {
      builder.fileName(file.toString());
    }
    store = builder.open();
    store.setRetentionTime(0); // space may be written over at once, as each commit is forced
    BytesType bytes = new BytesType();
    map =
        store.openMap(
            "helpdesk", new MVMap.Builder<byte[], byte[]>().keyType(bytes).valueType(bytes));
    store.commit();
  }

  /** Does something that only reads. */
  synchronized <T> T read(Supplier<T> action) {
    if (store.isClosed()) {
      throw failed("The store is closed.", new IllegalStateException("closed"));
    }
    try {
      return action.get();
    } catch (MVStoreException e) {
      throw failed("The store could not read or change its map.", e);
    }
  }

  // guide: transaction
  /** Does something that writes: all of it is durable when this returns, or nothing is written. */
  synchronized <T> T write(Supplier<T> action) {
    boolean done = false;
    T result;
    try {
      result = read(action);
      done = true;
    } finally {
      if (!done && !store.isClosed()) {
        store.rollback();
      }
    }
    if (store.hasUnsavedChanges()) {
      // Not a StoreFailedException: whatever is thrown from here on leaves the outcome unknown.
      if (store.commit() < 0) {
        throw new IllegalStateException("nothing was committed");
      }
      store.sync();
      tidyUp();
    }
    return result;
  }

  // guide: end

  /**
   * Moves together what is left in chunks that are mostly out of date, so that the file stays
   * small.
   */
  private void tidyUp() {
    if (++transactions % UNTIDY == 0 && store.compact(FILL_RATE, BYTES_TO_MOVE)) {
      store.sync();
    }
  }

  private static StoreFailedException failed(String what, Exception cause) {
    return new StoreFailedException(what, false, cause);
  }

  byte @Nullable [] get(byte[] key) {
    return map.get(key);
  }

  boolean has(byte[] key) {
    return map.containsKey(key);
  }

  void put(byte[] key, byte[] value) {
    map.put(key, value);
  }

  void remove(byte[] key) {
    map.remove(key);
  }

  /** Returns the entries whose keys begin with a prefix, in order. */
  Stream<Map.Entry<byte[], byte[]>> scan(byte[] prefix) {
    return scan(prefix, prefix);
  }

  /** Returns those of them that are not before another key. */
  Stream<Map.Entry<byte[], byte[]>> scan(byte[] prefix, byte[] from) {
    Cursor<byte[], byte[]> cursor = map.cursor(from);
    return Stream.generate(() -> cursor)
        .takeWhile(Cursor::hasNext)
        .map(Cursor::next)
        .takeWhile(key -> startsWith(key, prefix))
        .map(key -> Map.entry(key, cursor.getValue()));
  }

  /** Returns the first key with a prefix that is not before another, or null. */
  byte @Nullable [] first(byte[] prefix, byte[] from) {
    byte[] key = map.ceilingKey(from);
    return key != null && startsWith(key, prefix) ? key : null;
  }

  /** Returns the last key with a prefix, or null. */
  byte @Nullable [] last(byte[] prefix) {
    byte[] key = map.floorKey(Keys.beyond(prefix));
    return key != null && startsWith(key, prefix) ? key : null;
  }

  private static boolean startsWith(byte[] key, byte[] prefix) {
    return key.length >= prefix.length
        && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
  }

  @Override
  public synchronized void close() {
    store.close();
  }
}
