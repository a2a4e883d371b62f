package dev.helpdesk.keyvalue;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.Duties;
import dev.helpdesk.spi.store.DutyRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands out follow-ups and fan-outs. An update changes progress and delivery, never the body. */
final class KeyValueDuties implements Duties {

  private static final Deliveries.Shape<DutyRow> SHAPE =
      new Deliveries.Shape<>(
          DutyRow::tenant,
          DutyRow::id,
          DutyRow::delivery,
          (stored, update, delivery) -> stored.with(update.progress(), delivery),
          DeliveryCodec::encode,
          DeliveryCodec::duty);

  private final OrderedMap map;
  private final InstantSource storeTime;
  private final Deliveries<DutyRow> duties;

  KeyValueDuties(OrderedMap map, InstantSource storeTime) {
    this.map = map;
    this.storeTime = storeTime;
    duties = new Deliveries<>(map, "duties", SHAPE);
  }

  /** Adds one in a commit. */
  void add(DutyRow row) {
    duties.add(row);
  }

  @Override
  public List<DutyRow> claim(Instant now, Duration lease, int limit) {
    Check.present(now, "now");
    Check.duration(lease, "lease");
    Check.between(limit, 1, 10_000, "limit");
    return map.write(() -> duties.claim(now, storeTime.instant(), lease, limit));
  }

  @Override
  public boolean update(DutyRow row) {
    return map.write(() -> duties.update(row));
  }

  @Override
  public Optional<DutyRow> get(TenantId tenant, String id) {
    return map.read(() -> duties.get(tenant, id));
  }

  @Override
  public List<DutyRow> list(
      TenantId tenant, Delivery.State state, @Nullable String afterId, int limit) {
    Check.between(limit, 1, 10_000, "limit");
    return map.read(() -> duties.list(tenant, state, afterId, limit));
  }

  @Override
  public Optional<Instant> next() {
    return map.read(duties::next);
  }
}
