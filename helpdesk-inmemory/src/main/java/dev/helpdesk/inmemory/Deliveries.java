package dev.helpdesk.inmemory;

import dev.helpdesk.model.CodePoints;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way, whether notifications or duties: pending ones wait in a queue, all are listed
 * by state and key. Guarded by the lock of {@link State}.
 */
final class Deliveries<R> {

  /** What the two kinds of rows have in common. */
  interface Shape<R> {
    TenantId tenant(R row);

    String key(R row);

    Delivery delivery(R row);

    /** Returns the stored row with what an update may change of it, at this delivery. */
    R changed(R stored, R update, Delivery delivery);
  }

  private static final class Item<R> extends Leasable {
    R row;

    Item(TenantId tenant, String key, R row) {
      super(tenant, key);
      this.row = row;
    }
  }

  private final Shape<R> shape;
  private final LeaseQueue<Item<R>> queue = new LeaseQueue<>();
  private final Map<TenantId, Map<Delivery.State, TreeMap<String, Item<R>>>> tenants =
      new HashMap<>();

  Deliveries(Shape<R> shape) {
    this.shape = shape;
  }

  /** Adds a row; returns false and leaves everything as it is when its key is there already. */
  boolean add(R row) {
    TenantId tenant = shape.tenant(row);
    String key = shape.key(row);
    if (item(tenant, key) != null) {
      return false;
    }
    place(new Item<>(tenant, key, row));
    return true;
  }

  List<R> claim(Instant now, Instant storeNow, Duration lease, int limit) {
    List<R> rows = new ArrayList<>();
    for (Item<R> item : queue.claim(now, storeNow, lease, limit)) {
      item.row = shape.changed(item.row, item.row, raised(shape.delivery(item.row)));
      rows.add(item.row);
    }
    return Collections.unmodifiableList(rows);
  }

  boolean update(R row) {
    Item<R> item = item(shape.tenant(row), shape.key(row));
    Delivery delivery = shape.delivery(row);
    if (item == null || shape.delivery(item.row).revision() != delivery.revision()) {
      return false;
    }
    change(item, shape.changed(item.row, row, raised(delivery)));
    return true;
  }

  /** Stops a row that was not done, when it meets a condition. */
  void withdraw(TenantId tenant, String key, Predicate<R> condition) {
    Item<R> item = item(tenant, key);
    if (item == null || !condition.test(item.row)) {
      return;
    }
    Delivery delivery = shape.delivery(item.row);
    boolean undone =
        delivery.state() == Delivery.State.PENDING || delivery.state() == Delivery.State.PARKED;
    if (undone) {
      change(item, shape.changed(item.row, item.row, raised(delivery.stopped("withdrawn"))));
    }
  }

  Optional<R> get(TenantId tenant, String key) {
    Item<R> item = item(tenant, key);
    return item == null ? Optional.empty() : Optional.of(item.row);
  }

  List<R> list(TenantId tenant, Delivery.State state, @Nullable String after, int limit) {
    TreeMap<String, Item<R>> items = tenants.getOrDefault(tenant, Map.of()).get(state);
    if (items == null) {
      return List.of();
    }
    return (after == null ? items : items.tailMap(after, false))
        .values().stream().limit(limit).map(item -> item.row).toList();
  }

  Optional<Instant> next() {
    return queue.next();
  }

  private @Nullable Item<R> item(TenantId tenant, String key) {
    for (TreeMap<String, Item<R>> items : tenants.getOrDefault(tenant, Map.of()).values()) {
      Item<R> item = items.get(key);
      if (item != null) {
        return item;
      }
    }
    return null;
  }

  private void change(Item<R> item, R row) {
    var items = tenants.getOrDefault(item.tenant, Map.of()).get(shape.delivery(item.row).state());
    if (items != null) {
      items.remove(item.key);
    }
    item.row = row;
    place(item);
  }

  private void place(Item<R> item) {
    Delivery delivery = shape.delivery(item.row);
    tenants
        .computeIfAbsent(item.tenant, t -> new EnumMap<>(Delivery.State.class))
        .computeIfAbsent(delivery.state(), s -> new TreeMap<>(CodePoints::compare))
        .put(item.key, item);
    boolean pending = delivery.state() == Delivery.State.PENDING;
    queue.schedule(item, pending ? delivery.nextTry() : null);
  }

  private static Delivery raised(Delivery d) {
    return new Delivery(d.state(), d.attempts(), d.nextTry(), d.problem(), d.revision() + 1);
  }
}
