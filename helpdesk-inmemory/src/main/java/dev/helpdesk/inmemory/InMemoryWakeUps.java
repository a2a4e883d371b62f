package dev.helpdesk.inmemory;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.WakeUps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Hands out records whose wake-up has come, from the queue that commits keep. */
final class InMemoryWakeUps implements WakeUps {

  private final State state;

  InMemoryWakeUps(State state) {
    this.state = state;
  }

  @Override
  public List<Claim> claim(Instant now, Duration lease, int limit) {
    Check.present(now, "now");
    Check.duration(lease, "lease");
    Check.between(limit, 1, 10_000, "limit");
    synchronized (state) {
      return state.wakeUps.claim(now, state.storeTime.instant(), lease, limit).stream()
          .map(slot -> new Claim(slot.tenant, slot.row.id(), slot.dueAt()))
          .toList();
    }
  }

  @Override
  public void release(TenantId tenant, RecordId record) {
    synchronized (state) {
      State.Slot slot = state.find(tenant, record);
      if (slot != null) {
        state.wakeUps.release(slot);
      }
    }
  }

  @Override
  public Optional<Instant> next() {
    synchronized (state) {
      return state.wakeUps.next();
    }
  }
}
