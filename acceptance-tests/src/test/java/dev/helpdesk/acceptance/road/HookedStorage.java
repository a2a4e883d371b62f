package dev.helpdesk.acceptance.road;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Duties;
import dev.helpdesk.spi.store.Feed;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.NameClaim;
import dev.helpdesk.spi.store.Outbox;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.TextRow;
import dev.helpdesk.spi.store.WakeUps;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A store whose commits and loaded rows a test can get in between. */
final class HookedStorage implements Storage, RecordStore {

  private final Storage inner;
  BiFunction<RecordStore, Changeset, CommitResult> onCommit = RecordStore::commit;
  UnaryOperator<RecordRow> onLoad = UnaryOperator.identity();
  UnaryOperator<HistoryRow> onRead = UnaryOperator.identity();

  HookedStorage(Storage inner) {
    this.inner = inner;
  }

  @Override
  public RecordStore records() {
    return this;
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
  public CommitResult commit(Changeset changeset) {
    return onCommit.apply(inner.records(), changeset);
  }

  @Override
  public Optional<RecordRow> load(TenantId tenant, RecordId record) {
    return inner.records().load(tenant, record).map(onLoad);
  }

  @Override
  public List<HistoryRow> history(TenantId tenant, RecordId record, long after, int limit) {
    return inner.records().history(tenant, record, after, limit).stream().map(onRead).toList();
  }

  @Override
  public List<TextRow> texts(TenantId tenant, RecordId record) {
    return inner.records().texts(tenant, record);
  }

  @Override
  public Optional<NameClaim> name(TenantId tenant, String name) {
    return inner.records().name(tenant, name);
  }

  @Override
  public Optional<IdempotencyRow> remembered(TenantId tenant, String key) {
    return inner.records().remembered(tenant, key);
  }
}
