package dev.helpdesk.acceptance.model;

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

/** A store that loses the last notification of each hundredth commit. */
final class LossyStorage implements Storage, RecordStore {

  private static final int EACH = 100;

  private final Storage real;
  private int commits;

  LossyStorage(Storage real) {
    this.real = real;
  }

  @Override
  public CommitResult commit(Changeset given) {
    boolean loses = ++commits % EACH == 0 && !given.outbox().isEmpty();
    return real.records().commit(loses ? without(given) : given);
  }

  private static Changeset without(Changeset given) {
    return given
        .copy(given.expectedVersion(), given.row())
        .outbox(given.outbox().subList(0, given.outbox().size() - 1))
        .build();
  }

  @Override
  public Optional<RecordRow> load(TenantId tenant, RecordId record) {
    return real.records().load(tenant, record);
  }

  @Override
  public List<HistoryRow> history(TenantId tenant, RecordId record, long afterVersion, int limit) {
    return real.records().history(tenant, record, afterVersion, limit);
  }

  @Override
  public List<TextRow> texts(TenantId tenant, RecordId record) {
    return real.records().texts(tenant, record);
  }

  @Override
  public Optional<NameClaim> name(TenantId tenant, String name) {
    return real.records().name(tenant, name);
  }

  @Override
  public Optional<IdempotencyRow> remembered(TenantId tenant, String key) {
    return real.records().remembered(tenant, key);
  }

  @Override
  public RecordStore records() {
    return this;
  }

  @Override
  public WakeUps wakeUps() {
    return real.wakeUps();
  }

  @Override
  public Duties duties() {
    return real.duties();
  }

  @Override
  public Outbox outbox() {
    return real.outbox();
  }

  @Override
  public RecordQuery query() {
    return real.query();
  }

  @Override
  public Feed feed() {
    return real.feed();
  }
}
