package dev.helpdesk.inmemory;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.CodePoints;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.Outbox;
import dev.helpdesk.spi.store.OutboxRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands out notifications. An update changes the delivery, never what is said. */
final class InMemoryOutbox implements Outbox {

  static final Deliveries.Shape<OutboxRow> SHAPE =
      new Deliveries.Shape<>() {
        @Override
        public TenantId tenant(OutboxRow row) {
          return row.tenant();
        }

        @Override
        public String key(OutboxRow row) {
          return row.key();
        }

        @Override
        public Delivery delivery(OutboxRow row) {
          return row.delivery();
        }

        @Override
        public OutboxRow changed(OutboxRow stored, OutboxRow update, Delivery delivery) {
          return stored.with(delivery);
        }
      };

  private final State state;

  InMemoryOutbox(State state) {
    this.state = state;
  }

  @Override
  public List<OutboxRow> claim(Instant now, Duration lease, int limit) {
    Check.present(now, "now");
    Check.duration(lease, "lease");
    Check.between(limit, 1, 10_000, "limit");
    synchronized (state) {
      return state.outbox.claim(now, state.storeTime.instant(), lease, limit);
    }
  }

  @Override
  public boolean update(OutboxRow row) {
    synchronized (state) {
      return state.outbox.update(row);
    }
  }

  @Override
  public Optional<OutboxRow> get(TenantId tenant, String key) {
    synchronized (state) {
      return state.outbox.get(tenant, key);
    }
  }

  @Override
  public List<OutboxRow> list(
      TenantId tenant, Delivery.State wanted, @Nullable String afterKey, int limit) {
    Check.between(limit, 1, 10_000, "limit");
    synchronized (state) {
      return state.outbox.list(tenant, wanted, afterKey, limit);
    }
  }

  @Override
  public List<OutboxRow> of(TenantId tenant, RecordId record) {
    synchronized (state) {
      State.Slot slot = state.find(tenant, record);
      if (slot == null || slot.outboxKeys == null) {
        return List.of();
      }
      return slot.outboxKeys.stream()
          .sorted(CodePoints::compare)
          .flatMap(key -> state.outbox.get(tenant, key).stream())
          .toList();
    }
  }

  @Override
  public Optional<Instant> next() {
    synchronized (state) {
      return state.outbox.next();
    }
  }
}
