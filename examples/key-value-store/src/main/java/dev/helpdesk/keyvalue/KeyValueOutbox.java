package dev.helpdesk.keyvalue;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.Outbox;
import dev.helpdesk.spi.store.OutboxRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands out notifications. An update changes the delivery, never what is said. */
final class KeyValueOutbox implements Outbox {

  private static final String NAME = "outbox";

  private static final Deliveries.Shape<OutboxRow> SHAPE =
      new Deliveries.Shape<>(
          OutboxRow::tenant,
          OutboxRow::key,
          OutboxRow::delivery,
          (stored, update, delivery) -> stored.with(delivery),
          DeliveryCodec::encode,
          DeliveryCodec::notification);

  private final OrderedMap map;
  private final InstantSource storeTime;
  private final Deliveries<OutboxRow> notifications;

  KeyValueOutbox(OrderedMap map, InstantSource storeTime) {
    this.map = map;
    this.storeTime = storeTime;
    notifications = new Deliveries<>(map, NAME, SHAPE);
  }

  /** Adds one in a commit. */
  void add(OutboxRow row) {
    if (notifications.add(row)) {
      map.put(
          Keys.notificationOf(row.tenant(), row.record(), row.key()),
          Keys.delivery(NAME, row.tenant(), row.key()));
    }
  }

  /** Stops in a commit what a record has unsent under these keys. */
  void withdraw(TenantId tenant, RecordId record, List<String> collapseKeys) {
    if (!collapseKeys.isEmpty()) {
      for (OutboxRow row : all(tenant, record)) {
        if (row.collapseKey() != null && collapseKeys.contains(row.collapseKey())) {
          notifications.withdraw(row);
        }
      }
    }
  }

  private List<OutboxRow> all(TenantId tenant, RecordId record) {
    return map.scan(Keys.of("outbox by record", tenant).text(record.value()).done())
        .flatMap(entry -> notifications.at(entry.getValue()).stream())
        .toList();
  }

  @Override
  public List<OutboxRow> claim(Instant now, Duration lease, int limit) {
    Check.present(now, "now");
    Check.duration(lease, "lease");
    Check.between(limit, 1, 10_000, "limit");
    return map.write(() -> notifications.claim(now, storeTime.instant(), lease, limit));
  }

  @Override
  public boolean update(OutboxRow row) {
    return map.write(() -> notifications.update(row));
  }

  @Override
  public Optional<OutboxRow> get(TenantId tenant, String key) {
    return map.read(() -> notifications.get(tenant, key));
  }

  @Override
  public List<OutboxRow> list(
      TenantId tenant, Delivery.State state, @Nullable String afterKey, int limit) {
    Check.between(limit, 1, 10_000, "limit");
    return map.read(() -> notifications.list(tenant, state, afterKey, limit));
  }

  @Override
  public List<OutboxRow> of(TenantId tenant, RecordId record) {
    return map.read(() -> all(tenant, record));
  }

  @Override
  public Optional<Instant> next() {
    return map.read(notifications::next);
  }
}
