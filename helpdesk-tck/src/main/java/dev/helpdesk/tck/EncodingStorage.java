package dev.helpdesk.tck;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Body;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Duties;
import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.EncodedBody;
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
import org.jspecify.annotations.Nullable;

/**
 * A store that turns every body into bytes on its way in, so that it comes back encoded.
 *
 * <p>Tests that run over it and over the store within exercise what encodes and decodes. As safe
 * for use by several threads as the store within.
 */
public final class EncodingStorage implements Storage {

  private final Storage inner;
  private final RecordStore records;

  /** Wraps a store. */
  public EncodingStorage(Storage inner) {
    this.inner = Check.present(inner, "inner");
    records = new Encoding(inner.records());
  }

  @Override
  public RecordStore records() {
    return records;
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
  public void afterCommit(Runnable action) {
    inner.afterCommit(action);
  }

  private record Encoding(RecordStore inner) implements RecordStore {

    @Override
    public CommitResult commit(Changeset changeset) {
      return inner.commit(
          changeset
              .copy(changeset.expectedVersion(), encode(changeset.row()))
              .history(changeset.history().stream().map(Encoding::encode).toList())
              .duties(changeset.duties().stream().map(Encoding::encode).toList())
              .idempotency(encode(changeset.idempotency()))
              .build());
    }

    @Override
    public Optional<RecordRow> load(TenantId tenant, RecordId record) {
      return inner.load(tenant, record);
    }

    @Override
    public List<HistoryRow> history(
        TenantId tenant, RecordId record, long afterVersion, int limit) {
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

    private static Body encode(Body body) {
      return EncodedBody.of(body.bytes());
    }

    private static RecordRow encode(RecordRow row) {
      return new RecordRow(
          row.tenant(),
          row.id(),
          row.kind(),
          row.version(),
          row.wakeUp(),
          row.stamp(),
          row.attributes(),
          row.words(),
          encode(row.snapshot()));
    }

    private static HistoryRow encode(HistoryRow row) {
      return new HistoryRow(
          row.tenant(),
          row.record(),
          row.version(),
          row.position(),
          row.at(),
          row.recordedAt(),
          row.type(),
          row.decision(),
          encode(row.body()));
    }

    private static DutyRow encode(DutyRow row) {
      return new DutyRow(
          row.tenant(), row.id(), row.origin(), encode(row.body()), row.progress(), row.delivery());
    }

    private static @Nullable IdempotencyRow encode(@Nullable IdempotencyRow row) {
      return row == null
          ? null
          : new IdempotencyRow(
              row.key(),
              row.payloadHash(),
              row.record(),
              row.fromVersion(),
              row.toVersion(),
              encode(row.outcome()));
    }
  }
}
