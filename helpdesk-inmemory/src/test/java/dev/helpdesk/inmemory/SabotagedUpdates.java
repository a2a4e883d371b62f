package dev.helpdesk.inmemory;

import static dev.helpdesk.inmemory.SabotagedStores.of;
import static dev.helpdesk.inmemory.SabotagedStores.racing;

import dev.helpdesk.inmemory.SabotagedStores.Sabotaged;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Body;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.RecordQuery;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.StoreFailedException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Stores that write a first commit as they should, and those that follow not quite so. */
final class SabotagedUpdates {

  private SabotagedUpdates() {}

  static List<Sabotaged> all() {
    return List.of(
        of("leaves the stamp out of an update", "STORE-01", () -> stampKept(false)),
        of("leaves the stamp out of a touch", "STORE-05", () -> stampKept(true)),
        of("empties its index of words that are kept", "STORE-17", EmptiedIndex::new),
        of("adds to its index of words and never takes away", "STORE-17", GrowingIndex::new),
        of("hands out its own bytes", "STORE-11", OwnBytes::new),
        racing("lets nobody read while another writes", "READ-01", HeldOff::new),
        racing("never lets through what once met another", "READ-07", Spoilt::new));
  }

  private static Sabotage stampKept(boolean byTouches) {
    return call -> {
      if (!call.is("recordStore.commit")) {
        return call.proceed();
      }
      Changeset c = call.arg(0);
      RecordRow before = call.inner().records().load(c.tenant(), c.row().id()).orElse(null);
      return before == null || c.isTouch() != byTouches
          ? call.proceed()
          : call.proceed(
              Sabotage.copy(
                      c,
                      c.expectedVersion(),
                      changed(c.row(), before.stamp(), c.row().snapshot()),
                      c.history())
                  .build());
    };
  }

  private static RecordRow changed(RecordRow r, long stamp, Body snapshot) {
    return new RecordRow(
        r.tenant(),
        r.id(),
        r.kind(),
        r.version(),
        r.wakeUp(),
        stamp,
        r.attributes(),
        r.words(),
        snapshot);
  }

  private static final class EmptiedIndex implements Sabotage {
    private final Set<RecordId> emptied = ConcurrentHashMap.newKeySet();

    @Override
    public Object call(Call call) {
      Object result = call.proceed();
      if (result instanceof CommitResult.Committed) {
        Changeset c = call.arg(0);
        boolean unused = c.isWordsKept() ? emptied.add(c.row().id()) : emptied.remove(c.row().id());
      }
      if (result instanceof RecordQuery.Page page && call.arg(1) instanceof Criteria.Contains) {
        return new RecordQuery.Page(
            page.rows().stream().filter(row -> !emptied.contains(row.id())).toList(), page.next());
      }
      return result;
    }
  }

  private static final class GrowingIndex implements Sabotage {
    private final Set<String> indexed = ConcurrentHashMap.newKeySet();

    @Override
    public Object call(Call call) {
      Object result = call.proceed();
      if (result instanceof CommitResult.Committed) {
        indexed.addAll(call.<Changeset>arg(0).row().words().publicWords());
      }
      boolean stale =
          call.is("recordQuery.find")
              && call.arg(1) instanceof Criteria.Contains sought
              && indexed.containsAll(sought.words());
      return stale
          ? call.proceed(call.arg(0), new Criteria.All(), call.arg(2), call.arg(3), call.arg(4))
          : result;
    }
  }

  private static final class OwnBytes implements Sabotage {
    private final Map<Long, byte[]> own = new ConcurrentHashMap<>();

    @Override
    public Object call(Call call) {
      Object result = call.proceed();
      return call.is("recordStore.load")
          ? Sabotage.<Optional<RecordRow>>cast(result).map(this::handedOut)
          : result;
    }

    private RecordRow handedOut(RecordRow r) {
      byte[] bytes = own.computeIfAbsent(r.version(), version -> r.snapshot().bytes());
      return changed(r, r.stamp(), () -> bytes);
    }
  }

  private static final class HeldOff implements Sabotage {
    private volatile @Nullable Thread writer;

    @Override
    public Object call(Call call) {
      if (call.is("recordStore.commit")) {
        writer = Thread.currentThread();
      }
      Thread held = writer;
      while (held != null && held != Thread.currentThread() && held.isAlive()) {
        Thread.yield();
      }
      return call.proceed();
    }
  }

  private static final class Spoilt implements Sabotage {
    private final Set<Object> spoilt =
        Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    private final AtomicInteger running = new AtomicInteger();

    @Override
    public Object call(Call call) {
      if (!call.is("recordStore.commit")) {
        return call.proceed();
      }
      Object changeset = call.arg(0);
      try {
        if (running.incrementAndGet() > 1) {
          spoilt.add(changeset);
        }
        if (spoilt.contains(changeset)) {
          throw new StoreFailedException("met another", true, new IllegalStateException());
        }
        SabotagedRaces.letOthersRun();
        return call.proceed();
      } finally {
        running.decrementAndGet();
      }
    }
  }
}
