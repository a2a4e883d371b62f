package dev.helpdesk.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.inmemory.SabotagedStores.Sabotaged;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.StoreFailedException;
import dev.helpdesk.tck.Race;
import dev.helpdesk.tck.StorageFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Stores that do what the contract leaves to them are not refused by it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PermittedStoresTest {

  @Test
  void a_lease_taken_while_a_commit_is_under_way_may_outlive_it() {
    AtomicInteger outlived = new AtomicInteger();

    assertThat(Contracts.run("RACE-01", new OutlivingLeases(outlived)::over)).isEmpty();
    assertThat(outlived).hasPositiveValue();
  }

  @TestFactory
  Stream<DynamicTest> a_commit_that_meets_others_may_fail_for_now() {
    return Contracts.tests().entrySet().stream()
        .filter(
            test ->
                test.getKey().matches("(RACE|READ|LINEAR)-.*")
                    || test.getValue().getName().contains("_racing_"))
        .map(
            test ->
                DynamicTest.dynamicTest(
                    test.getKey(),
                    () ->
                        assertThat(Contracts.run(test.getKey(), new FailingForNow()::over))
                            .isEmpty()));
  }

  @Test
  void a_lease_may_end_late_where_time_passes_by_itself() {
    assertThat(Contracts.runOn("WAKE-13", WholeSeconds::new)).isEmpty();
  }

  @Test
  void four_racers_are_enough_to_catch_a_feed_that_passes_over_rows() {
    Stream.of("FEED-02", "FEED-10").forEach(PermittedStoresTest::assertCaughtByFour);
    Stream.of("FEED-02", "FEED-10", "FEED-11", "READ-06", "RACE-07", "LINEAR-01")
        .forEach(rule -> assertThat(Contracts.runOn(rule, () -> Counts.plain(4, 20))).isEmpty());
  }

  @Test
  void a_fixture_with_which_a_race_or_a_history_would_show_nothing_is_refused() {
    assertThat(refusal(3, 1)).hasMessageContaining("racers");
    assertThat(refusal(65, 1)).hasMessageContaining("racers");
    assertThat(refusal(8, 0)).hasMessageContaining("histories");
  }

  private static Throwable refusal(int racers, int histories) {
    return Contracts.runOn("STORE-01", () -> Counts.plain(racers, histories)).orElseThrow();
  }

  private static void assertCaughtByFour(String rule) {
    for (Sabotaged store : SabotagedStores.all()) {
      if (store.rule().equals(rule)) {
        Supplier<StorageFixture> fixture =
            () -> {
              InMemoryFixture lying = InMemoryFixture.wrapped(store.sabotage().get()::over);
              return new Counts(lying, 4, 20);
            };
        assertThat(
                Stream.generate(() -> Contracts.runOn(rule, fixture))
                    .limit(store.racing() ? 20 : 1)
                    .flatMap(Optional::stream)
                    .findFirst())
            .containsInstanceOf(AssertionError.class);
      }
    }
  }

  /** A store in memory with so many racers and histories. */
  private record Counts(InMemoryFixture inner, int racers, int histories)
      implements StorageFixture {

    static StorageFixture plain(int racers, int histories) {
      return new Counts(InMemoryFixture.plain(), racers, histories);
    }

    @Override
    public Storage storage() {
      return inner.storage();
    }

    @Override
    public void advanceStoreTime(Duration by) {
      inner.advanceStoreTime(by);
    }
  }

  /** Keeps a lease apart from its record: a commit does not see one that is being taken. */
  private record OutlivingLeases(AtomicInteger outlived, AtomicInteger claiming)
      implements Sabotage {

    OutlivingLeases(AtomicInteger outlived) {
      this(outlived, new AtomicInteger());
    }

    @Override
    public Object call(Call call) {
      if (call.is("wakeUps.claim")) {
        claiming.incrementAndGet();
        try {
          SabotagedRaces.letOthersRun();
          return call.proceed();
        } finally {
          claiming.decrementAndGet();
        }
      }
      Object result = call.proceed();
      if (call.is("recordStore.commit") && claiming.get() > 0) {
        Instant late = Instant.parse("2999-01-01T00:00:00Z");
        outlived.addAndGet(call.inner().wakeUps().claim(late, Duration.ofDays(1), 10).size());
      }
      return result;
    }
  }

  /** Fails each third commit, as one that lost a race too often. */
  private static final class FailingForNow implements Sabotage {
    private final AtomicInteger commits = new AtomicInteger();

    @Override
    public Object call(Call call) {
      if (call.is("recordStore.commit") && commits.incrementAndGet() % 3 == 0) {
        throw new StoreFailedException("lost every race", true, new IllegalStateException());
      }
      return call.proceed();
    }
  }

  /** A store whose time passes by itself and whose leases end with a whole second. */
  private static final class WholeSeconds implements StorageFixture {
    private final InstantSource time = InstantSource.system();
    private final Sabotage rounding =
        call ->
            call.is("wakeUps.claim")
                ? call.proceed(call.arg(0), rounded(call.arg(1)), call.arg(2))
                : call.proceed();
    private final Storage storage = rounding.over(new InMemoryStorage(time));

    private Duration rounded(Duration lease) {
      Instant now = time.instant();
      Instant end = now.plus(lease);
      return Duration.between(now, Instant.ofEpochSecond(end.getEpochSecond() + 1));
    }

    @Override
    public Storage storage() {
      return storage;
    }

    @Override
    public boolean storeTimeStands() {
      return false;
    }

    @Override
    public Duration lease() {
      return Duration.ofSeconds(2);
    }

    /** Waits until the second has ended in which so much time has passed. */
    @Override
    public void advanceStoreTime(Duration by) {
      Instant end = time.instant().plus(by).plusSeconds(1);
      while (time.instant().isBefore(end)) {
        Race.letOthersRun();
      }
    }
  }
}
