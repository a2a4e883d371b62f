package dev.helpdesk.keyvalue;

import dev.helpdesk.spi.store.StoreFailedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/**
 * One map from bytes to bytes, in the order of its keys, changed in transactions.
 *
 * <p>One transaction at a time: what is read in it stays as it is until it ends. MVStore writes all
 * that changed since its last commit as one chunk with a check sum, so a transaction is in the file
 * whole or not at all, whenever the process dies.
 */
final class OrderedMap implements AutoCloseable {

  private final MVStore store;
  private final MVMap<byte[], byte[]> map;

  /** Opens a file, or a map in memory for null. */
  OrderedMap(@Nullable Path file) {
    // guide: open
    // MVStore must write when a transaction ends, and never by itself in the midst of one.
    MVStore.Builder builder = new MVStore.Builder().autoCommitDisabled().autoCommitBufferSize(0);
    // guide: end
    if (file != null) {
      builder.fileName(file.toString());
    }
    store = builder.open();
    BytesType bytes = new BytesType();
    map =
        store.openMap(
            "helpdesk", new MVMap.Builder<byte[], byte[]>().keyType(bytes).valueType(bytes));
    store.commit();
  }

  /** Does something that only reads. */
  synchronized <T> T read(Supplier<T> action) {
    try {
      return action.get();
    } catch (MVStoreException e) {
      throw new StoreFailedException("The map could not be read.", false, e);
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
      // Whatever is thrown from here on says rightly that the outcome is unknown.
      store.commit();
      store.sync();
    }
    return result;
  }

  // guide: end

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

  /** Shows the entries whose keys begin with a prefix, in order, until it is answered false. */
  void scan(byte[] prefix, BiPredicate<byte[], byte[]> until) {
    scan(prefix, prefix, until);
  }

  /** Shows the same, beginning with the first key that is not before another. */
  void scan(byte[] prefix, byte[] from, BiPredicate<byte[], byte[]> until) {
    Cursor<byte[], byte[]> cursor = map.cursor(from);
    while (cursor.hasNext()) {
      byte[] key = cursor.next();
      if (!startsWith(key, prefix) || !until.test(key, cursor.getValue())) {
        return;
      }
    }
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
