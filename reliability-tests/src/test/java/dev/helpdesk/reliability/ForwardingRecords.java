package dev.helpdesk.reliability;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.NameClaim;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.TextRow;
import java.util.List;
import java.util.Optional;

/** Does all as another does. */
class ForwardingRecords implements RecordStore {

  private final RecordStore inner;

  ForwardingRecords(RecordStore inner) {
    this.inner = inner;
  }

  @Override
  public CommitResult commit(Changeset changeset) {
    return inner.commit(changeset);
  }

  @Override
  public Optional<RecordRow> load(TenantId tenant, RecordId record) {
    return inner.load(tenant, record);
  }

  @Override
  public List<HistoryRow> history(TenantId tenant, RecordId record, long afterVersion, int limit) {
    return inner.history(tenant, record, afterVersion, limit);
  }

  @Override
  public List<TextRow> texts(TenantId tenant, RecordId record) {
    return inner.texts(tenant, record);
  }

  @Override
  public Optional<NameClaim> name(TenantId tenant, String name) {
    return inner.name(tenant, name);
  }

  @Override
  public Optional<IdempotencyRow> remembered(TenantId tenant, String key) {
    return inner.remembered(tenant, key);
  }
}
