package dev.helpdesk.reliability;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.ForwardingRecordStore;
import dev.helpdesk.spi.store.ForwardingStorage;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.Storage;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * Says of new records that they are committed and commits them a little later, on another thread.
 * Its own process cannot see that: whoever looks at such a record waits for it.
 */
final class WriteBehindStorage extends ForwardingStorage {

  private final RecordStore records;

  WriteBehindStorage(Storage inner, long behindNanos) {
    super(inner);
    records = new Behind(inner.records(), behindNanos);
  }

  @Override
  public RecordStore records() {
    return records;
  }

  private static final class Behind extends ForwardingRecordStore {

    private final RecordStore inner;
    private final long behindNanos;
    private final Map<RecordId, CompletableFuture<CommitResult>> pending =
        new ConcurrentHashMap<>();
    private final Executor later =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "behind");
              thread.setDaemon(true);
              return thread;
            });

    Behind(RecordStore inner, long behindNanos) {
      super(inner);
      this.inner = inner;
      this.behindNanos = behindNanos;
    }

    @Override
    public CommitResult commit(Changeset changeset) {
      RecordId record = changeset.row().id();
      if (changeset.expectedVersion() > 0) {
        await(record);
        return inner.commit(changeset);
      }
      CompletableFuture<CommitResult> committed =
          CompletableFuture.supplyAsync(
              () -> {
                LockSupport.parkNanos(behindNanos);
                return inner.commit(changeset);
              },
              later);
      pending.put(record, committed);
      return new CommitResult.Committed(false);
    }

    @Override
    public Optional<RecordRow> load(TenantId tenant, RecordId record) {
      await(record);
      return inner.load(tenant, record);
    }

    private void await(RecordId record) {
      CompletableFuture<CommitResult> committed = pending.get(record);
      if (committed != null) {
        CommitResult unused = committed.join();
        pending.remove(record, committed);
      }
    }
  }
}
