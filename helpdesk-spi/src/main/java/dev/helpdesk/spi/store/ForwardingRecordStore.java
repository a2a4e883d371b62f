package dev.helpdesk.spi.store;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Commits and loads as another does; what is to differ is overridden.
 *
 * <p>As safe for use by several threads as the one within.
 */
public abstract class ForwardingRecordStore implements RecordStore {

  private final RecordStore inner;

  /** Creates one that does as another does. */
  public ForwardingRecordStore(RecordStore inner) {
    this.inner = Check.present(inner, "inner");
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

  @Override
  public boolean isEnlisted() {
    return inner.isEnlisted();
  }
}
