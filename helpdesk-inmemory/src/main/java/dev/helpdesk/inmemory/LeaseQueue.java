package dev.helpdesk.inmemory;

import dev.helpdesk.model.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What waits for an instant, and the leases on it.
 *
 * <p>A claim costs O(k log n) for k results, however many wait, are leased, or how many tenants
 * there are. Guarded by the lock of {@link State}.
 */
final class LeaseQueue<E extends Leasable> {

  private final Map<TenantId, TreeSet<E>> free = new HashMap<>();

  /** The oldest free element of each tenant. */
  private final TreeSet<E> heads = new TreeSet<>(Leasable.BY_DUE);

  private final TreeSet<E> leased = new TreeSet<>(Leasable.BY_LEASE);
  private final TreeSet<E> leasedByDue = new TreeSet<>(Leasable.BY_DUE);

  /** Lets an element wait for an instant, or not at all when it is null, and ends its lease. */
  void schedule(E element, @Nullable Instant due) {
    if (element.leasedUntil != null) {
      unlease(element);
    } else if (element.due != null) {
      if (element.due.equals(due)) {
        return;
      }
      removeFree(element);
    }
    element.due = due;
    if (due != null) {
      addFree(element);
    }
  }

  /** Ends an element's lease, if it has one. */
  void release(E element) {
    if (element.leasedUntil != null) {
      unlease(element);
      addFree(element);
    }
  }

  /** Leases what is due, oldest first, sharing the limit among the tenants that wait. */
  List<E> claim(Instant now, Instant storeNow, Duration lease, int limit) {
    freeExpired(storeNow);
    List<E> taken = fairShare(now, limit);
    for (E element : taken) {
      removeFree(element);
      element.leasedUntil = storeNow.plus(lease);
      leased.add(element);
      leasedByDue.add(element);
    }
    taken.sort(Leasable.BY_DUE);
    return taken;
  }

  /** Returns the earliest instant that anything waits for, leased or not. */
  Optional<Instant> next() {
    Instant first = heads.isEmpty() ? null : heads.first().dueAt();
    Instant other = leasedByDue.isEmpty() ? null : leasedByDue.first().dueAt();
    if (first == null || (other != null && other.isBefore(first))) {
      first = other;
    }
    return Optional.ofNullable(first);
  }

  /** Takes one of each tenant in turn, starting with the tenant that waits longest. */
  private List<E> fairShare(Instant now, int limit) {
    Deque<Iterator<E>> turns = new ArrayDeque<>();
    for (E head : heads) {
      if (head.dueAt().isAfter(now) || turns.size() == limit) {
        break;
      }
      turns.add(freeOf(head).iterator());
    }
    List<E> taken = new ArrayList<>();
    while (!turns.isEmpty() && taken.size() < limit) {
      Iterator<E> turn = turns.remove();
      E element = turn.next();
      if (!element.dueAt().isAfter(now)) {
        taken.add(element);
        if (turn.hasNext()) {
          turns.add(turn);
        }
      }
    }
    return taken;
  }

  private void freeExpired(Instant storeNow) {
    while (!leased.isEmpty()) {
      E first = leased.first();
      if (first.leasedUntil != null && first.leasedUntil.isAfter(storeNow)) {
        return;
      }
      release(first);
    }
  }

  private void unlease(E element) {
    leased.remove(element);
    leasedByDue.remove(element);
    element.leasedUntil = null;
  }

  private void addFree(E element) {
    TreeSet<E> queue = freeOf(element);
    E before = queue.isEmpty() ? null : queue.first();
    queue.add(element);
    moveHead(before, queue);
  }

  private void removeFree(E element) {
    TreeSet<E> queue = freeOf(element);
    E before = queue.first();
    queue.remove(element);
    moveHead(before, queue);
    if (queue.isEmpty()) {
      free.remove(element.tenant);
    }
  }

  private void moveHead(@Nullable E before, TreeSet<E> queue) {
    E after = queue.isEmpty() ? null : queue.first();
    if (before != after) {
      if (before != null) {
        heads.remove(before);
      }
      if (after != null) {
        heads.add(after);
      }
    }
  }

  private TreeSet<E> freeOf(E element) {
    return free.computeIfAbsent(element.tenant, t -> new TreeSet<>(Leasable.BY_DUE));
  }
}
