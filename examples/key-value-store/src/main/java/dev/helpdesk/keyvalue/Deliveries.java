package dev.helpdesk.keyvalue;

import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows on their way, whether notifications or duties: pending ones wait in a queue. */
final class Deliveries<R> {

  /**
   * What the two kinds of rows have in common.
   *
   * @param changed returns the stored row with what an update may change of it, at a delivery
   */
  record Shape<R>(
      Function<R, TenantId> tenant,
      Function<R, String> key,
      Function<R, Delivery> delivery,
      Change<R> changed,
      Function<R, byte[]> encoder,
      Function<byte[], R> decoder) {}

  /** Changes a stored row as far as an update may. */
  interface Change<R> {
    R apply(R stored, R update, Delivery delivery);
  }

  private final OrderedMap map;
  private final String name;
  private final Shape<R> shape;
  private final LeaseQueue queue;

  Deliveries(OrderedMap map, String name, Shape<R> shape) {
    this.map = map;
    this.name = name;
    this.shape = shape;
    queue = new LeaseQueue(map, name);
  }

  /** Adds a row; returns false and leaves everything as it is when its key is there already. */
  boolean add(R row) {
    if (map.has(Keys.delivery(name, shape.tenant.apply(row), shape.key.apply(row)))) {
      return false;
    }
    place(row, null);
    return true;
  }

  List<R> claim(Instant now, Instant storeNow, Duration lease, int limit) {
    List<R> rows = new ArrayList<>();
    for (LeaseQueue.Waiting waiting : queue.claim(now, storeNow, lease, limit)) {
      R row = get(waiting.tenant(), waiting.key()).orElseThrow();
      R claimed = shape.changed.apply(row, row, raised(shape.delivery.apply(row)));
      map.put(Keys.delivery(name, waiting.tenant(), waiting.key()), shape.encoder.apply(claimed));
      rows.add(claimed);
    }
    return List.copyOf(rows);
  }

  // guide: update
  boolean update(R row) {
    Delivery delivery = shape.delivery.apply(row);
    R stored = get(shape.tenant.apply(row), shape.key.apply(row)).orElse(null);
    if (stored == null || shape.delivery.apply(stored).revision() != delivery.revision()) {
      return false;
    }
    place(shape.changed.apply(stored, row, raised(delivery)), shape.delivery.apply(stored));
    return true;
  }

  // guide: end

  /** Stops a row that was not done. */
  void withdraw(R row) {
    Delivery delivery = shape.delivery.apply(row);
    boolean undone =
        delivery.state() == Delivery.State.PENDING || delivery.state() == Delivery.State.PARKED;
    if (undone) {
      place(shape.changed.apply(row, row, raised(delivery.stopped("withdrawn"))), delivery);
    }
  }

  Optional<R> get(TenantId tenant, String key) {
    return at(Keys.delivery(name, tenant, key));
  }

  /** Returns the row under a key of the map. */
  Optional<R> at(byte[] key) {
    return Optional.ofNullable(map.get(key)).map(shape.decoder);
  }

  List<R> list(TenantId tenant, Delivery.State state, @Nullable String after, int limit) {
    byte[] all = Keys.of(name + " by state", tenant).text(state.name()).done();
    byte[] from = after == null ? all : Keys.inState(name, tenant, state, after);
    return map.scan(all, from)
        .filter(entry -> after == null || !Arrays.equals(entry.getKey(), from))
        .limit(limit)
        .flatMap(entry -> at(entry.getValue()).stream())
        .toList();
  }

  Optional<Instant> next() {
    return queue.next();
  }

  /**
   * Writes a row and lets it wait and be listed as its delivery says now and no longer as before.
   */
  private void place(R row, @Nullable Delivery before) {
    TenantId tenant = shape.tenant.apply(row);
    String key = shape.key.apply(row);
    Delivery now = shape.delivery.apply(row);
    byte[] place = Keys.delivery(name, tenant, key);
    if (before != null) {
      map.remove(Keys.inState(name, tenant, before.state(), key));
    }
    map.put(place, shape.encoder.apply(row));
    map.put(Keys.inState(name, tenant, now.state(), key), place);
    queue.schedule(tenant, key, before == null ? null : due(before), due(now));
  }

  private static @Nullable Instant due(Delivery delivery) {
    return delivery.state() == Delivery.State.PENDING ? delivery.nextTry() : null;
  }

  private static Delivery raised(Delivery d) {
    return new Delivery(d.state(), d.attempts(), d.nextTry(), d.problem(), d.revision() + 1);
  }
}
