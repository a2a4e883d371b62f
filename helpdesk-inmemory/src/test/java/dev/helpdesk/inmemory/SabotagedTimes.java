package dev.helpdesk.inmemory;

import static dev.helpdesk.inmemory.SabotagedRaces.letOthersRun;
import static dev.helpdesk.inmemory.SabotagedStores.of;
import static dev.helpdesk.inmemory.SabotagedStores.racing;
import static dev.helpdesk.inmemory.SabotagedStores.racingOnCommit;

import dev.helpdesk.inmemory.SabotagedStores.Sabotaged;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.RecordRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stores that lie only when several call at once: what each call answers alone is right. */
final class SabotagedTimes {

  private SabotagedTimes() {}

  static List<Sabotaged> all() {
    return List.of(
        racingOnCommit("writes a commit in two pieces", "READ-01", SabotagedTimes::inPieces),
        racing("shows history before its row", "READ-02", EarlyHistory::new),
        racing("refuses what runs at the same time as another", "READ-07", OneAtATime::new),
        racing("reads from a copy that lags now and then", "LINEAR-01", LaggingCopy::new),
        racing("tells a loser now and then that it won", "LINEAR-01", SometimesWon::new),
        racing("shows a row before its commit is sure", "LINEAR-01", DirtyReads::new),
        racing(
            "shows history without its last commit now and then", "LINEAR-01", ShortHistory::new),
        racing("forgets a key for a moment", "LINEAR-02", ForgottenKeys::new),
        of("has a head beyond its rows", "FEED-10", () -> SabotagedTimes::earlyHead),
        of("counts positions with gaps without saying so", "FEED-09", () -> SabotagedTimes::gaps));
  }

  private static Object inPieces(Sabotage.Call call) {
    Changeset c = call.arg(0);
    CommitResult result = call.proceed(Sabotage.copy(c).texts(List.of()).outbox(List.of()).build());
    if (result instanceof CommitResult.Committed) {
      letOthersRun();
      call.inner()
          .records()
          .commit(
              Changeset.builder(c.now(), c.row().version(), c.row())
                  .texts(c.texts())
                  .outbox(c.outbox())
                  .build());
    }
    return result;
  }

  private static Object earlyHead(Sabotage.Call call) {
    return call.is("feed.head") ? call.<Long>proceed() + 1 : call.proceed();
  }

  private static Object gaps(Sabotage.Call call) {
    if (call.is("feed.read")) {
      List<HistoryRow> rows = call.proceed(call.arg(0), call.<Long>arg(1) / 2, call.arg(2));
      return rows.stream().map(row -> row.at(row.position() * 2)).toList();
    }
    return call.is("feed.head") ? call.<Long>proceed() * 2 : call.proceed();
  }

  private static final class EarlyHistory implements Sabotage {
    private final Map<RecordId, List<HistoryRow>> coming = new ConcurrentHashMap<>();

    @Override
    public Object call(Call call) {
      if (call.is("recordStore.commit")) {
        Changeset c = call.arg(0);
        coming.put(c.row().id(), c.history());
        letOthersRun();
        Object result = call.proceed();
        coming.remove(c.row().id());
        return result;
      }
      Object result = call.proceed();
      if (call.is("recordStore.history")) {
        List<HistoryRow> rows = new ArrayList<>(Sabotage.<List<HistoryRow>>cast(result));
        coming.getOrDefault(call.<RecordId>arg(1), List.of()).stream()
            .filter(row -> row.version() == rows.size() + 1L)
            .forEach(rows::add);
        return rows;
      }
      return result;
    }
  }

  private static final class OneAtATime implements Sabotage {
    private final AtomicInteger running = new AtomicInteger();

    @Override
    public Object call(Call call) {
      if (!call.is("recordStore.commit")) {
        return call.proceed();
      }
      try {
        if (running.incrementAndGet() > 1) {
          return new CommitResult.VersionConflict(call.<Changeset>arg(0).expectedVersion());
        }
        letOthersRun();
        return call.proceed();
      } finally {
        running.decrementAndGet();
      }
    }
  }

  private static final class LaggingCopy implements Sabotage {
    private final Map<RecordId, RecordRow> copies = new ConcurrentHashMap<>();
    private final AtomicInteger loads = new AtomicInteger();

    @Override
    public Object call(Call call) {
      Object result = call.proceed();
      if (!call.is("recordStore.load")) {
        return result;
      }
      Optional<RecordRow> now = Sabotage.cast(result);
      RecordRow old = now.map(row -> copies.put(row.id(), row)).orElse(null);
      return old != null && loads.incrementAndGet() % 11 == 0 ? Optional.of(old) : result;
    }
  }

  private static final class SometimesWon implements Sabotage {
    private final AtomicInteger losses = new AtomicInteger();

    @Override
    public Object call(Call call) {
      Object result = call.proceed();
      boolean lost = result instanceof CommitResult.VersionConflict;
      return lost && losses.incrementAndGet() % 50 == 0
          ? new CommitResult.Committed(false)
          : result;
    }
  }

  private static final class DirtyReads implements Sabotage {
    private final Map<RecordId, RecordRow> unsure = new ConcurrentHashMap<>();

    @Override
    public Object call(Call call) {
      if (call.is("recordStore.commit")) {
        RecordRow row = call.<Changeset>arg(0).row();
        unsure.put(row.id(), row);
        Thread.yield();
        Object result = call.proceed();
        unsure.remove(row.id());
        return result;
      }
      RecordRow row = call.is("recordStore.load") ? unsure.get(call.<RecordId>arg(1)) : null;
      return row == null ? call.proceed() : Optional.of(row);
    }
  }

  private static final class ShortHistory implements Sabotage {
    private final AtomicInteger reads = new AtomicInteger();

    @Override
    public Object call(Call call) {
      Object result = call.proceed();
      if (!call.is("recordStore.history") || reads.incrementAndGet() % 13 != 0) {
        return result;
      }
      List<HistoryRow> rows = Sabotage.cast(result);
      if (rows.isEmpty()) {
        return rows;
      }
      String last = rows.get(rows.size() - 1).decision().id();
      return rows.stream().filter(row -> !row.decision().id().equals(last)).toList();
    }
  }

  private static final class ForgottenKeys implements Sabotage {
    private final Set<String> asked = new HashSet<>();

    @Override
    public synchronized Object call(Call call) {
      Object result = call.proceed();
      boolean known = call.is("recordStore.remembered") && ((Optional<?>) result).isPresent();
      return known && asked.add(call.arg(1)) ? Optional.empty() : result;
    }
  }
}
