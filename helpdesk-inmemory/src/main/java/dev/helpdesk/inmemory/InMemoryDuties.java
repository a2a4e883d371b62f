package dev.helpdesk.inmemory;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.Duties;
import dev.helpdesk.spi.store.DutyRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands out follow-ups and fan-outs. An update changes progress and delivery, never the body. */
final class InMemoryDuties implements Duties {

  static final Deliveries.Shape<DutyRow> SHAPE =
      new Deliveries.Shape<>() {
        @Override
        public TenantId tenant(DutyRow row) {
          return row.tenant();
        }

        @Override
        public String key(DutyRow row) {
          return row.id();
        }

        @Override
        public Delivery delivery(DutyRow row) {
          return row.delivery();
        }

        @Override
        public DutyRow changed(DutyRow stored, DutyRow update, Delivery delivery) {
          return stored.with(update.progress(), delivery);
        }
      };

  private final State state;

  InMemoryDuties(State state) {
    this.state = state;
  }

  @Override
  public List<DutyRow> claim(Instant now, Duration lease, int limit) {
    Check.present(now, "now");
    Check.duration(lease, "lease");
    Check.between(limit, 1, 10_000, "limit");
    synchronized (state) {
      return state.duties.claim(now, state.storeTime.instant(), lease, limit);
    }
  }

  @Override
  public boolean update(DutyRow row) {
    synchronized (state) {
      return state.duties.update(row);
    }
  }

  @Override
  public Optional<DutyRow> get(TenantId tenant, String id) {
    synchronized (state) {
      return state.duties.get(tenant, id);
    }
  }

  @Override
  public List<DutyRow> list(
      TenantId tenant, Delivery.State wanted, @Nullable String afterId, int limit) {
    Check.between(limit, 1, 10_000, "limit");
    synchronized (state) {
      return state.duties.list(tenant, wanted, afterId, limit);
    }
  }

  @Override
  public Optional<Instant> next() {
    synchronized (state) {
      return state.duties.next();
    }
  }
}
