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
import dev.helpdesk.spi.store.TextRow;
import dev.helpdesk.spi.store.WakeUps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ports of a {@link FaultyStorage}: each call goes through it under its name. */
final class FaultyPorts {

  private FaultyPorts() {}

  record Records(RecordStore inner, FaultyStorage faults) implements RecordStore {

    @Override
    public CommitResult commit(Changeset changeset) {
      return faults.commit("records.commit", () -> inner.commit(changeset));
    }

    @Override
    public Optional<RecordRow> load(TenantId tenant, RecordId record) {
      return faults.call("records.load", () -> inner.load(tenant, record));
    }

    @Override
    public List<HistoryRow> history(
        TenantId tenant, RecordId record, long afterVersion, int limit) {
      return faults.call(
          "records.history", () -> inner.history(tenant, record, afterVersion, limit));
    }

    @Override
    public List<TextRow> texts(TenantId tenant, RecordId record) {
      return faults.call("records.texts", () -> inner.texts(tenant, record));
    }

    @Override
    public Optional<NameClaim> name(TenantId tenant, String name) {
      return faults.call("records.name", () -> inner.name(tenant, name));
    }

    @Override
    public Optional<IdempotencyRow> remembered(TenantId tenant, String key) {
      return faults.call("records.remembered", () -> inner.remembered(tenant, key));
    }

    @Override
    public boolean isEnlisted() {
      return inner.isEnlisted();
    }
  }

  record Waking(WakeUps inner, FaultyStorage faults) implements WakeUps {

    @Override
    public List<Claim> claim(Instant now, Duration lease, int limit) {
      return faults.call("wakeUps.claim", () -> inner.claim(now, lease, limit));
    }

    @Override
    public void release(TenantId tenant, RecordId record) {
      faults.call(
          "wakeUps.release",
          () -> {
            inner.release(tenant, record);
            return true;
          });
    }

    @Override
    public Optional<Instant> next() {
      return faults.call("wakeUps.next", inner::next);
    }
  }

  record Carrying(Duties inner, FaultyStorage faults) implements Duties {

    @Override
    public List<DutyRow> claim(Instant now, Duration lease, int limit) {
      return faults.call("duties.claim", () -> inner.claim(now, lease, limit));
    }

    @Override
    public boolean update(DutyRow row) {
      return faults.call("duties.update", () -> inner.update(row));
    }

    @Override
    public Optional<DutyRow> get(TenantId tenant, String id) {
      return faults.call("duties.get", () -> inner.get(tenant, id));
    }

    @Override
    public List<DutyRow> list(
        TenantId tenant, Delivery.State state, @Nullable String afterId, int limit) {
      return faults.call("duties.list", () -> inner.list(tenant, state, afterId, limit));
    }

    @Override
    public Optional<Instant> next() {
      return faults.call("duties.next", inner::next);
    }
  }

  record Sending(Outbox inner, FaultyStorage faults) implements Outbox {

    @Override
    public List<OutboxRow> claim(Instant now, Duration lease, int limit) {
      return faults.call("outbox.claim", () -> inner.claim(now, lease, limit));
    }

    @Override
    public boolean update(OutboxRow row) {
      return faults.call("outbox.update", () -> inner.update(row));
    }

    @Override
    public Optional<OutboxRow> get(TenantId tenant, String key) {
      return faults.call("outbox.get", () -> inner.get(tenant, key));
    }

    @Override
    public List<OutboxRow> list(
        TenantId tenant, Delivery.State state, @Nullable String afterKey, int limit) {
      return faults.call("outbox.list", () -> inner.list(tenant, state, afterKey, limit));
    }

    @Override
    public List<OutboxRow> of(TenantId tenant, RecordId record) {
      return faults.call("outbox.of", () -> inner.of(tenant, record));
    }

    @Override
    public Optional<Instant> next() {
      return faults.call("outbox.next", inner::next);
    }
  }

  record Asking(RecordQuery inner, FaultyStorage faults) implements RecordQuery {

    @Override
    public Page find(
        TenantId tenant, Criteria criteria, List<Sort> order, @Nullable String cursor, int limit) {
      return faults.call("query.find", () -> inner.find(tenant, criteria, order, cursor, limit));
    }

    @Override
    public long count(TenantId tenant, Criteria criteria) {
      return faults.call("query.count", () -> inner.count(tenant, criteria));
    }

    @Override
    public Map<String, Long> countBy(TenantId tenant, Criteria criteria, String attribute) {
      return faults.call("query.countBy", () -> inner.countBy(tenant, criteria, attribute));
    }
  }

  record Following(Feed inner, FaultyStorage faults) implements Feed {

    @Override
    public List<HistoryRow> read(TenantId tenant, long afterPosition, int limit) {
      return faults.call("feed.read", () -> inner.read(tenant, afterPosition, limit));
    }

    @Override
    public long head(TenantId tenant) {
      return faults.call("feed.head", () -> inner.head(tenant));
    }
  }
}
