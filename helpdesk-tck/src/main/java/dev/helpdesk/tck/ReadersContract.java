package dev.helpdesk.tck;

import static dev.helpdesk.tck.Change.NOW;
import static dev.helpdesk.tck.Change.OTHER;
import static dev.helpdesk.tck.Change.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Attributes;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.RecordQuery.Page;
import dev.helpdesk.spi.store.RecordQuery.Sort;
import dev.helpdesk.spi.store.RecordRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What those see who read while others write: whole commits, in order, and none twice. */
public abstract class ReadersContract extends StorageContract {

  private static final int COMMITS = 60;

  /** How many commits are made at most, and for how long, until a look has met one. */
  private static final int MOST_COMMITS = 5_000;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final RecordId R = RecordId.of("r");

  private final AtomicInteger writing = new AtomicInteger();

  /** How many commits began and ended: odd while one is under way. */
  private final AtomicInteger steps = new AtomicInteger();

  private final AtomicInteger looks = new AtomicInteger();
  private volatile boolean met;

  /** Leaves the fixture to the subclass. */
  protected ReadersContract() {}

  /** {@code READ-01}. */
  @Test
  public void READ_01_a_row_is_never_newer_than_what_was_committed_with_it() {
    lookWhileOneWrites(
        () -> {
          long version = version();
          Race.letOthersRun();
          assertThat(records().history(TENANT, R, 0, 10_000).size())
              .isGreaterThanOrEqualTo((int) version);
          if (version > 0) {
            assertPartsOf(version);
          }
          return (int) version;
        });
  }

  /** {@code READ-02}. */
  @Test
  public void READ_02_history_is_never_newer_than_its_row() {
    lookWhileOneWrites(
        () -> {
          int events = records().history(TENANT, R, 0, 10_000).size();
          Race.letOthersRun();
          long version = version();
          assertThat(version).isGreaterThanOrEqualTo(events);
          return events;
        });
  }

  /** {@code READ-03}. */
  @Test
  public void READ_03_what_was_seen_of_a_record_is_never_unseen_by_any_part() {
    lookWhileOneWrites(
        () -> {
          int fed = storage().feed().read(TENANT, 0, 10_000).size();
          Race.letOthersRun();
          long loaded = version();
          int events = records().history(TENANT, R, 0, 10_000).size();
          long again = version();
          assertThat(loaded).isGreaterThanOrEqualTo(fed);
          assertThat(events).isGreaterThanOrEqualTo((int) loaded);
          assertThat(again).isGreaterThanOrEqualTo(events);
          return fed;
        });
  }

  /** {@code READ-04}. */
  @Test
  public void READ_04_no_update_is_lost_among_writers_that_each_try_until_they_win() {
    int each = 15;
    int racers = fixture().racers();
    race(racer -> winOften(racer, each));

    List<HistoryRow> history = records().history(TENANT, R, 0, 10_000);
    assertThat(history)
        .extracting(HistoryRow::version)
        .isEqualTo(LongStream.rangeClosed(1, (long) racers * each).boxed().toList());
    assertThat(history.stream().map(row -> Json.of(row.body())).distinct()).hasSize(racers * each);
    assertThat(records().load(TENANT, R).orElseThrow().version()).isEqualTo((long) racers * each);
  }

  /** {@code READ-05}. */
  @Test
  public void READ_05_a_row_is_never_a_mixture_of_two_commits() {
    lookWhileOneWrites(
        () -> {
          List<RecordRow> rows = new ArrayList<>();
          records().load(TENANT, R).ifPresent(rows::add);
          Race.letOthersRun();
          rows.addAll(find(new Criteria.Has("v")));
          rows.forEach(ReadersContract::assertOfOneCommit);
          return rows.isEmpty() ? 0 : (int) rows.get(0).version();
        });
  }

  /** {@code READ-06}. */
  @Test
  public void READ_06_pages_hold_each_record_once_that_was_there_throughout_while_others_come() {
    List<String> lasting = IntStream.range(100, 140).mapToObj(i -> "lasting-" + i).toList();
    for (String id : lasting) {
      committed(Change.of(id).with("v", AttributeValue.of(id)));
    }
    fixture().awaitQueries();
    int writers = fixture().racers() - 1;
    writing.set(writers);
    List<List<String>> pages =
        race(
            racer ->
                racer < writers ? comeAndChange(racer) : pageWhile(() -> writing.get(), lasting));

    assertThat(pages.get(writers)).containsExactlyElementsOf(lasting);
    fixture().awaitQueries();
    assertThat(find(new Criteria.All())).hasSize(lasting.size() + writers * 20);
  }

  /** {@code READ-07}. */
  @Test
  public void READ_07_racing_commits_to_different_records_all_succeed() {
    List<Integer> committed =
        race(
            racer -> {
              TenantId tenant = racer % 2 == 0 ? TENANT : OTHER;
              for (int version = 0; version < 20; version++) {
                committed(Change.of(tenant, "r-" + racer).on(version).wakeUp(NOW));
              }
              return (int)
                  (long)
                      records()
                          .load(tenant, RecordId.of("r-" + racer))
                          .map(RecordRow::version)
                          .orElse(0L);
            });

    assertThat(committed).containsOnly(20);
  }

  /** {@code READ-08}. */
  @Test
  public void READ_08_what_was_committed_with_a_row_is_never_seen_before_the_row() {
    lookWhileOneWrites(
        () -> {
          int next = (int) version() + 1;
          Race.letOthersRun();
          assertRowAfter(records().texts(TENANT, R).size());
          assertRowAfter(storage().outbox().of(TENANT, R).size());
          assertRowAfter(isThere(storage().outbox().get(TENANT, "n-" + next), next));
          assertRowAfter(isThere(storage().duties().get(TENANT, "d-" + next), next));
          assertRowAfter(isThere(records().name(TENANT, "name-" + next), next));
          assertRowAfter(isThere(records().remembered(TENANT, "key-" + next), next));
          return next - 1;
        });
  }

  /** One racer commits while the others look, and once more when it has ended. */
  private void lookWhileOneWrites(IntSupplier look) {
    writing.set(1);
    List<Integer> seen = race(racer -> racer == 0 ? writeAll() : lookOn(look));

    assertThat(seen).containsOnly(seen.get(0));
    assertThat(met).as("a look met a commit, of " + seen.get(0)).isTrue();
  }

  private int lookOn(IntSupplier look) {
    int before = 0;
    while (true) {
      boolean last = writing.get() == 0;
      if (last) {
        fixture().awaitQueries();
      }
      int unused = looks.incrementAndGet();
      int began = steps.get();
      int now = look.getAsInt();
      assertThat(now).isGreaterThanOrEqualTo(before);
      if (last) {
        return now;
      }
      boolean together = began % 2 == 1 || steps.get() != began;
      if (together && now > 0 && writing.get() != 0) {
        met = true;
      }
      before = now;
    }
  }

  /** Commits so often, and on until a look has met a commit. */
  private int writeAll() {
    try {
      int version = 0;
      while (version < COMMITS) {
        write(version++);
        Race.letOthersRun();
      }
      // Where even the writer doesn't see what it wrote, nobody is waited for.
      boolean waits = !met && version() == version;
      Race.Running<Boolean> patience = Race.lasting(waits ? PATIENCE : Duration.ZERO);
      while (!met && version < MOST_COMMITS && !patience.isDone()) {
        int looked = looks.get();
        write(version++);
        while (!met && looks.get() == looked && !patience.isDone()) {
          Race.letOthersRun();
        }
      }
      return version;
    } finally {
      writing.decrementAndGet();
    }
  }

  private void write(int version) {
    int next = version + 1;
    int unused = steps.incrementAndGet();
    committed(
        Change.of("r")
            .on(version)
            .body("{\"v\":\"" + next + "\"}")
            .with("v", AttributeValue.of(next))
            .with("w", AttributeValue.of(String.valueOf(next)))
            .words(List.of("w" + next), List.of())
            .text("t-" + next, "text")
            .notification("n-" + next, NOW)
            .duty("d-" + next, NOW)
            .claim("name-" + next, null)
            .key("key-" + next));
    unused = steps.incrementAndGet();
  }

  private long version() {
    return records().load(TENANT, R).map(RecordRow::version).orElse(0L);
  }

  /** Asserts that the row is no older than a part of it that was seen a moment ago. */
  private void assertRowAfter(int seen) {
    assertThat(version()).isGreaterThanOrEqualTo(seen);
  }

  private static int isThere(Optional<?> part, int version) {
    return part.isPresent() ? version : 0;
  }

  private void assertPartsOf(long version) {
    assertThat(records().texts(TENANT, R).size()).isGreaterThanOrEqualTo((int) version);
    assertThat(storage().outbox().get(TENANT, "n-" + version)).isPresent();
    assertThat(storage().duties().get(TENANT, "d-" + version)).isPresent();
    assertThat(records().name(TENANT, "name-" + version)).isPresent();
    assertThat(records().remembered(TENANT, "key-" + version)).isPresent();
  }

  private static void assertOfOneCommit(RecordRow row) {
    long version = row.version();
    Attributes attributes = row.attributes();
    assertThat(attributes.get("v")).isEqualTo(AttributeValue.of(version));
    assertThat(attributes.get("w")).isEqualTo(AttributeValue.of(String.valueOf(version)));
    assertThat(row.words().publicWords()).containsExactly("w" + version);
    assertThat(Json.of(row.snapshot())).hasToString("{v=" + version + "}");
  }

  private int winOften(int racer, int times) {
    int won = 0;
    while (won < times) {
      long version = version();
      Change change = Change.of("r").on(version).body("{\"is\":\"" + racer + "/" + won + "\"}");
      if (commit(change) instanceof CommitResult.Committed) {
        won++;
      }
    }
    return won;
  }

  private List<String> comeAndChange(int racer) {
    try {
      for (int i = 0; i < 20; i++) {
        String id = "come-" + racer + "-" + i;
        committed(Change.of(id).with("v", AttributeValue.of("lasting-1" + i + racer)));
        committed(Change.of(id).on(1).with("v", AttributeValue.of("a")));
      }
      return List.of();
    } finally {
      writing.decrementAndGet();
    }
  }

  /** Pages by three until nobody writes any more; returns the last or first wrong reading. */
  private List<String> pageWhile(IntSupplier writers, List<String> lasting) {
    while (true) {
      boolean last = writers.getAsInt() == 0;
      List<String> read = new ArrayList<>();
      String cursor = null;
      do {
        Page page =
            storage().query().find(TENANT, new Criteria.Has("v"), List.of(Sort.by("v")), cursor, 3);
        page.rows().forEach(row -> read.add(row.id().value()));
        cursor = page.next();
      } while (cursor != null);
      List<String> seen = read.stream().filter(id -> id.startsWith("lasting")).toList();
      if (last || !Objects.equals(seen, lasting)) {
        return seen;
      }
    }
  }

  private List<RecordRow> find(Criteria criteria) {
    return storage().query().find(TENANT, criteria, List.of(), null, 10_000).rows();
  }
}
