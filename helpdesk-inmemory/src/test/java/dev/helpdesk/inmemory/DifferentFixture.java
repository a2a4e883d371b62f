package dev.helpdesk.inmemory;

import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.tck.StorageFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A store in memory that differs as a store may, and says so; or does not say so. */
final class DifferentFixture implements StorageFixture {

  /** What differs, or is said to. */
  enum Difference {
    PASSING_TIME,
    LAGGING_QUERIES,
    SHARED_POSITIONS,
    NONE
  }

  private final Difference declared;
  private final SettableTime storeTime = new SettableTime(Instant.parse("2030-01-01T00:00:00Z"));
  private final LaggingQueries lagging = new LaggingQueries();
  private final Storage storage;

  DifferentFixture(Difference real, Difference declared) {
    this.declared = declared;
    InstantSource passing =
        () -> {
          synchronized (storeTime) {
            storeTime.advance(Duration.ofMillis(1));
            return storeTime.instant();
          }
        };
    Storage plain = new InMemoryStorage(real == Difference.PASSING_TIME ? passing : storeTime);
    storage =
        switch (real) {
          case LAGGING_QUERIES -> lagging.over(plain);
          case SHARED_POSITIONS -> new SharedPositions().over(plain);
          default -> plain;
        };
  }

  @Override
  public Storage storage() {
    return storage;
  }

  @Override
  public void advanceStoreTime(Duration by) {
    synchronized (storeTime) {
      storeTime.advance(by);
    }
  }

  @Override
  public boolean storeTimeStands() {
    return declared != Difference.PASSING_TIME;
  }

  @Override
  public Duration lease() {
    return declared == Difference.PASSING_TIME ? Duration.ofSeconds(2) : Duration.ofHours(1);
  }

  @Override
  public boolean queriesLag() {
    return declared == Difference.LAGGING_QUERIES;
  }

  @Override
  public void awaitQueries() {
    lagging.catchUp();
  }

  @Override
  public Positions positions() {
    return declared == Difference.SHARED_POSITIONS ? Positions.SHARED : Positions.DENSE;
  }

  /** Queries see what was committed when somebody last waited for them. */
  private static final class LaggingQueries implements Sabotage {
    private final Storage seen = new InMemoryStorage(() -> Instant.EPOCH);
    private final List<Changeset> coming = new ArrayList<>();

    @Override
    public synchronized Object call(Call call) {
      if (call.method().getDeclaringClass().getSimpleName().equals("RecordQuery")) {
        return new Call(seen, seen.query(), call.method(), call.args()).proceed();
      }
      Object result = call.proceed();
      if (result instanceof CommitResult.Committed) {
        coming.add(call.arg(0));
      }
      return result;
    }

    synchronized void catchUp() {
      for (Changeset each : coming) {
        CommitResult unused = seen.records().commit(each);
      }
      coming.clear();
    }
  }

  /** Positions are counted over all tenants. */
  private static final class SharedPositions implements Sabotage {
    private final Map<TenantId, List<Long>> given = new HashMap<>();
    private long last;

    @Override
    public synchronized Object call(Call call) {
      if (call.is("feed.read")) {
        List<Long> ours = of(call.arg(0));
        long after = ours.stream().filter(p -> p <= call.<Long>arg(1)).count();
        return placed(call.proceed(call.arg(0), after, call.arg(2)), ours);
      }
      Object result = call.proceed();
      if (call.is("feed.head")) {
        long head = Sabotage.<Long>cast(result);
        return head == 0 ? head : of(call.arg(0)).get((int) head - 1);
      }
      if (call.is("recordStore.history")) {
        return placed(Sabotage.cast(result), of(call.arg(0)));
      }
      if (result instanceof CommitResult.Committed) {
        Changeset c = call.arg(0);
        c.history().forEach(row -> of(c.tenant()).add(++last));
      }
      return result;
    }

    private List<Long> of(TenantId tenant) {
      return given.computeIfAbsent(tenant, t -> new ArrayList<>());
    }

    private static List<HistoryRow> placed(List<HistoryRow> rows, List<Long> positions) {
      return rows.stream().map(row -> row.at(positions.get((int) row.position() - 1))).toList();
    }
  }
}
