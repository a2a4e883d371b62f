package dev.helpdesk.keyvalue;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.CodePoints;
import dev.helpdesk.model.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What waits for an instant, and the leases on it.
 *
 * <p>One entry for each that waits, by tenant and instant; its value says until when it is leased
 * by the store's own time, so a lease that runs out needs no writing. A claim looks at each tenant
 * that has anything waiting and passes over what is leased.
 */
final class LeaseQueue {

  /** An entry that waits. */
  record Waiting(TenantId tenant, Instant due, String key) {

    static final Comparator<Waiting> OLDEST_FIRST =
        Comparator.comparing(Waiting::due)
            .thenComparing(Waiting::key, CodePoints::compare)
            .thenComparing(waiting -> waiting.tenant().value(), CodePoints::compare);
  }

  private static final Instant FREE = Check.EARLIEST;

  private final OrderedMap map;
  private final String name;

  LeaseQueue(OrderedMap map, String name) {
    this.map = map;
    this.name = name;
  }

  /**
   * Lets something wait for another instant than before and ends its lease; null stands for not
   * waiting.
   */
  void schedule(TenantId tenant, String key, @Nullable Instant before, @Nullable Instant due) {
    if (before != null && !before.equals(due)) {
      map.remove(Keys.waiting(name, tenant, before, key));
    }
    if (due != null) {
      lease(new Waiting(tenant, due, key), FREE);
    }
  }

  // guide: claim
  /** Leases what is due, oldest first, sharing the limit among the tenants that wait. */
  List<Waiting> claim(Instant now, Instant storeNow, Duration lease, int limit) {
    List<Waiting> taken = new ArrayList<>();
    Deque<Deque<Waiting>> turns = new ArrayDeque<>(due(now, storeNow, limit));
    while (!turns.isEmpty() && taken.size() < limit) {
      Deque<Waiting> turn = turns.remove();
      taken.add(turn.remove());
      if (!turn.isEmpty()) {
        turns.add(turn);
      }
    }
    taken.forEach(waiting -> lease(waiting, storeNow.plus(lease)));
    taken.sort(Waiting.OLDEST_FIRST);
    return taken;
  }

  // guide: end

  /** Returns what is due and free of each tenant, the tenant that waits longest first. */
  private List<Deque<Waiting>> due(Instant now, Instant storeNow, int limit) {
    List<Deque<Waiting>> byTenant = new ArrayList<>();
    forEachTenant(
        waiting -> {
          Deque<Waiting> due = new ArrayDeque<>();
          waiting
              .takeWhile(entry -> !waiting(entry.getKey()).due().isAfter(now))
              .filter(entry -> !new TupleReader(entry.getValue()).moment().isAfter(storeNow))
              .limit(limit)
              .forEach(entry -> due.add(waiting(entry.getKey())));
          if (!due.isEmpty()) {
            byTenant.add(due);
          }
        });
    byTenant.sort(Comparator.comparing(Deque::getFirst, Waiting.OLDEST_FIRST));
    return byTenant;
  }

  /** Returns the earliest instant that anything waits for, leased or not. */
  Optional<Instant> next() {
    PriorityQueue<Instant> earliest = new PriorityQueue<>();
    forEachTenant(
        waiting ->
            waiting.findFirst().ifPresent(entry -> earliest.add(waiting(entry.getKey()).due())));
    return Optional.ofNullable(earliest.peek());
  }

  /** Shows what waits of each tenant in turn, without looking at what lies between them. */
  private void forEachTenant(Consumer<Stream<Map.Entry<byte[], byte[]>>> action) {
    byte[] all = Keys.of("waiting " + name).done();
    byte[] key = map.first(all, all);
    while (key != null) {
      byte[] ofTenant = Keys.of("waiting " + name, waiting(key).tenant()).done();
      action.accept(map.scan(ofTenant));
      key = map.first(all, Keys.beyond(ofTenant));
    }
  }

  private void lease(Waiting waiting, Instant until) {
    byte[] key = Keys.waiting(name, waiting.tenant(), waiting.due(), waiting.key());
    map.put(key, new TupleWriter().moment(until).done());
  }

  private Waiting waiting(byte[] key) {
    TupleReader in = new TupleReader(key);
    in.text();
    return new Waiting(TenantId.of(in.text()), in.moment(), in.text());
  }
}
