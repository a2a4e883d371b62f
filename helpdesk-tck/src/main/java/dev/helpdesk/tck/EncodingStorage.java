package dev.helpdesk.tck;

import dev.helpdesk.spi.store.Body;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.EncodedBody;
import dev.helpdesk.spi.store.ForwardingRecordStore;
import dev.helpdesk.spi.store.ForwardingStorage;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.Storage;
import org.jspecify.annotations.Nullable;

/**
 * A store that turns every body into bytes on its way in, so that it comes back encoded.
 *
 * <p>Tests that run over it and over the store within exercise what encodes and decodes. As safe
 * for use by several threads as the store within.
 */
public final class EncodingStorage extends ForwardingStorage {

  private final RecordStore records;

  /** Wraps a store. */
  public EncodingStorage(Storage inner) {
    super(inner);
    records = new Encoding(inner.records());
  }

  @Override
  public RecordStore records() {
    return records;
  }

  private static final class Encoding extends ForwardingRecordStore {

    Encoding(RecordStore inner) {
      super(inner);
    }

    @Override
    public CommitResult commit(Changeset changeset) {
      return super.commit(
          changeset
              .copy(changeset.expectedVersion(), encode(changeset.row()))
              .history(changeset.history().stream().map(Encoding::encode).toList())
              .duties(changeset.duties().stream().map(Encoding::encode).toList())
              .idempotency(encode(changeset.idempotency()))
              .build());
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
