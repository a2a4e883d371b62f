package dev.helpdesk.tck;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.Duties;
import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.Feed;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.NameClaim;
import dev.helpdesk.spi.store.Outbox;
import dev.helpdesk.spi.store.OutboxRow;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.TextRow;
import dev.helpdesk.spi.store.WakeUps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A store that says yes to everything and keeps nothing.
 *
 * <p>It fails every test of the contract, which shows that no test passes by itself.
 */
public final class NoopStorage implements Storage, RecordStore, RecordQuery, Feed {

  /** Creates the store. */
  public NoopStorage() {}

  @Override
  public RecordStore records() {
    return this;
  }

  @Override
  public RecordQuery query() {
    return this;
  }

  @Override
  public Feed feed() {
    return this;
  }

  @Override
  public CommitResult commit(Changeset changeset) {
    return new CommitResult.Committed(false);
  }

  @Override
  public Optional<RecordRow> load(TenantId tenant, RecordId record) {
    return Optional.empty();
  }

  @Override
  public List<HistoryRow> history(TenantId tenant, RecordId record, long afterVersion, int limit) {
    return List.of();
  }

  @Override
  public List<TextRow> texts(TenantId tenant, RecordId record) {
    return List.of();
  }

  @Override
  public Optional<NameClaim> name(TenantId tenant, String name) {
    return Optional.empty();
  }

  @Override
  public Optional<IdempotencyRow> remembered(TenantId tenant, String key) {
    return Optional.empty();
  }

  @Override
  public Page find(
      TenantId tenant, Criteria criteria, List<Sort> order, @Nullable String cursor, int limit) {
    return new Page(List.of(), null);
  }

  @Override
  public long count(TenantId tenant, Criteria criteria) {
    return 0;
  }

  @Override
  public Map<String, Long> countBy(TenantId tenant, Criteria criteria, String attribute) {
    return Map.of();
  }

  @Override
  public List<HistoryRow> read(TenantId tenant, long afterPosition, int limit) {
    return List.of();
  }

  @Override
  public long head(TenantId tenant) {
    return 0;
  }

  @Override
  public WakeUps wakeUps() {
    return new WakeUps() {
      @Override
      public List<Claim> claim(Instant now, Duration lease, int limit) {
        return List.of();
      }

      @Override
      public void release(TenantId tenant, RecordId record) {}

      @Override
      public Optional<Instant> next() {
        return Optional.empty();
      }
    };
  }

  @Override
  public Duties duties() {
    return new Duties() {
      @Override
      public List<DutyRow> claim(Instant now, Duration lease, int limit) {
        return List.of();
      }

      @Override
      public boolean update(DutyRow row) {
        return true;
      }

      @Override
      public Optional<DutyRow> get(TenantId tenant, String id) {
        return Optional.empty();
      }

      @Override
      public List<DutyRow> list(
          TenantId tenant, Delivery.State state, @Nullable String afterId, int limit) {
        return List.of();
      }

      @Override
      public Optional<Instant> next() {
        return Optional.empty();
      }
    };
  }

  @Override
  public Outbox outbox() {
    return new Outbox() {
      @Override
      public List<OutboxRow> claim(Instant now, Duration lease, int limit) {
        return List.of();
      }

      @Override
      public boolean update(OutboxRow row) {
        return true;
      }

      @Override
      public Optional<OutboxRow> get(TenantId tenant, String key) {
        return Optional.empty();
      }

      @Override
      public List<OutboxRow> list(
          TenantId tenant, Delivery.State state, @Nullable String afterKey, int limit) {
        return List.of();
      }

      @Override
      public List<OutboxRow> of(TenantId tenant, RecordId record) {
        return List.of();
      }

      @Override
      public Optional<Instant> next() {
        return Optional.empty();
      }
    };
  }
}
