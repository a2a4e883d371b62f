package dev.helpdesk.acceptance.road;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.ForwardingRecordStore;
import dev.helpdesk.spi.store.ForwardingStorage;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A store whose commits and loaded rows a test can get in between. */
final class HookedStorage extends ForwardingStorage {

  private final RecordStore records;
  BiFunction<RecordStore, Changeset, CommitResult> onCommit = RecordStore::commit;
  boolean enlisted;
  final List<Runnable> whenTheHostCommits = new ArrayList<>();
  Consumer<RecordId> beforeLoad = id -> {};
  UnaryOperator<RecordRow> onLoad = UnaryOperator.identity();
  UnaryOperator<HistoryRow> onRead = UnaryOperator.identity();

  HookedStorage(Storage inner) {
    super(inner);
    records = new Hooked(inner.records());
  }

  @Override
  public RecordStore records() {
    return records;
  }

  @Override
  public void afterCommit(Runnable action) {
    if (enlisted) {
      whenTheHostCommits.add(action);
    } else {
      super.afterCommit(action);
    }
  }

  private final class Hooked extends ForwardingRecordStore {

    private final RecordStore inner;

    Hooked(RecordStore inner) {
      super(inner);
      this.inner = inner;
    }

    @Override
    public CommitResult commit(Changeset changeset) {
      return onCommit.apply(inner, changeset);
    }

    @Override
    public Optional<RecordRow> load(TenantId tenant, RecordId record) {
      beforeLoad.accept(record);
      return super.load(tenant, record).map(onLoad);
    }

    @Override
    public List<HistoryRow> history(TenantId tenant, RecordId record, long after, int limit) {
      return super.history(tenant, record, after, limit).stream().map(onRead).toList();
    }

    @Override
    public boolean isEnlisted() {
      return enlisted || super.isEnlisted();
    }
  }
}
