package dev.helpdesk.keyvalue;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.WakeUps;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands out records whose wake-up has come, from the queue that commits keep. */
final class KeyValueWakeUps implements WakeUps {

  private final OrderedMap map;
  private final InstantSource storeTime;
  private final LeaseQueue queue;

  KeyValueWakeUps(OrderedMap map, InstantSource storeTime) {
    this.map = map;
    this.storeTime = storeTime;
    queue = new LeaseQueue(map, "wake-ups");
  }

  /** Lets a record wait in a commit as its row says, and ends its lease. */
  void schedule(@Nullable RecordRow before, RecordRow row) {
    queue.schedule(
        row.tenant(), row.id().value(), before == null ? null : before.wakeUp(), row.wakeUp());
  }

  @Override
  public List<Claim> claim(Instant now, Duration lease, int limit) {
    Check.present(now, "now");
    Check.duration(lease, "lease");
    Check.between(limit, 1, 10_000, "limit");
    return map.write(() -> queue.claim(now, storeTime.instant(), lease, limit)).stream()
        .map(waiting -> new Claim(waiting.tenant(), RecordId.of(waiting.key()), waiting.due()))
        .toList();
  }

  @Override
  public void release(TenantId tenant, RecordId record) {
    map.write(
        () -> {
          byte[] value = map.get(Keys.record(tenant, record));
          if (value != null) {
            RecordRow row = RecordCodec.decode(value);
            schedule(row, row);
          }
          return true;
        });
  }

  @Override
  public Optional<Instant> next() {
    return map.read(queue::next);
  }
}
