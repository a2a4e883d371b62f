package dev.helpdesk.inmemory;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.NameClaim;
import dev.helpdesk.spi.store.OutboxRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.TextRow;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a store holds. It is also the lock: every access is inside {@code synchronized (state)}. */
final class State {

  final InstantSource storeTime;
  final LeaseQueue<Slot> wakeUps = new LeaseQueue<>();
  final Deliveries<DutyRow> duties = new Deliveries<>(InMemoryDuties.SHAPE);
  final Deliveries<OutboxRow> outbox = new Deliveries<>(InMemoryOutbox.SHAPE);
  private final Map<TenantId, Tenant> tenants = new HashMap<>();

  State(InstantSource storeTime) {
    this.storeTime = storeTime;
  }

  /** Returns what a tenant holds, or null when it never wrote. */
  @Nullable Tenant find(TenantId tenant) {
    return tenants.get(tenant);
  }

  /** Returns what a tenant holds, in order to write. */
  Tenant open(TenantId tenant) {
    return tenants.computeIfAbsent(tenant, t -> new Tenant());
  }

  /** Returns a record's slot, or null when it was never committed. */
  @Nullable Slot find(TenantId tenant, RecordId record) {
    Tenant found = tenants.get(tenant);
    return found == null ? null : found.records.get(record);
  }

  /** What one tenant holds. */
  static final class Tenant {
    final Map<RecordId, Slot> records = new HashMap<>();
    final Map<String, NameClaim> names = new HashMap<>();
    final Map<String, IdempotencyRow> remembered = new HashMap<>();
    final HistoryLog log = new HistoryLog();
    final RecordIndex index = new RecordIndex();
  }

  /** What is held of one record; waits in {@link #wakeUps} while its row has a wake-up. */
  static final class Slot extends Leasable {
    RecordRow row;
    final List<HistoryRow> history;
    @Nullable TreeMap<TextKey, TextRow> texts;
    @Nullable List<String> outboxKeys;

    Slot(RecordRow row, int firstRows) {
      super(row.tenant(), row.id().value());
      this.row = row;
      this.history = new ArrayList<>(firstRows);
    }
  }
}
