package dev.helpdesk.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Attributes;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.Decision;
import dev.helpdesk.spi.store.EncodedBody;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.WakeUps;
import dev.helpdesk.spi.store.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Random commits, claims and queries against a model of a few lines. */
class InMemoryStoragePropertyTest {

  private static final TenantId DESK = TenantId.of("desk");
  private static final Instant START = Instant.parse("2025-03-03T09:00:00Z");
  private static final Duration LEASE = Duration.ofSeconds(3);

  record Step(int kind, int record, int seconds, List<String> tags) {}

  private final SettableTime time = new SettableTime(START);
  private final InMemoryStorage store = new InMemoryStorage(time);
  private final Map<String, RecordRow> rows = new TreeMap<>();
  private final Map<String, Instant> leases = new HashMap<>();

  @Property(tries = 300)
  void what_is_found_claimed_and_due_is_what_a_simple_model_says(
      @ForAll("steps") List<Step> steps) {
    for (Step step : steps) {
      switch (step.kind) {
        case 0, 1, 2 -> commit(step);
        case 3 -> claim(START.plusSeconds(step.seconds), 1 + step.record);
        case 4 -> time.advance(Duration.ofSeconds(step.record));
        default -> release("r-" + step.record);
      }
      compareQueries();
      assertThat(store.wakeUps().next())
          .isEqualTo(
              rows.values().stream()
                  .filter(row -> row.wakeUp() != null)
                  .map(RecordRow::wakeUp)
                  .min(Comparator.naturalOrder()));
    }
  }

  private void commit(Step step) {
    String id = "r-" + step.record;
    RecordRow before = rows.get(id);
    long version = before == null ? 0 : before.version();
    int events = step.kind == 0 && before != null ? 0 : 1;
    Instant wakeUp = step.seconds % 4 == 0 ? null : START.plusSeconds(step.seconds);
    RecordRow row = row(id, version + events, wakeUp, step.tags);
    Changeset changeset =
        Changeset.builder(START, version, row).history(events(row, events)).build();

    assertThat(store.records().commit(changeset)).isInstanceOf(CommitResult.Committed.class);
    rows.put(id, row);
    leases.remove(id);
  }

  private void claim(Instant now, int limit) {
    leases.values().removeIf(until -> !until.isAfter(time.instant()));
    List<String> expected =
        rows.values().stream()
            .filter(row -> row.wakeUp() != null && !row.wakeUp().isAfter(now))
            .filter(row -> !leases.containsKey(row.id().value()))
            .sorted(Comparator.comparing(RecordRow::wakeUp).thenComparing(RecordRow::id))
            .limit(limit)
            .map(row -> row.id().value())
            .toList();

    assertThat(store.wakeUps().claim(now, LEASE, limit))
        .extracting(WakeUps.Claim::record)
        .extracting(RecordId::value)
        .isEqualTo(expected);
    expected.forEach(id -> leases.put(id, time.instant().plus(LEASE)));
  }

  private void release(String id) {
    store.wakeUps().release(DESK, RecordId.of(id));
    leases.remove(id);
  }

  private void compareQueries() {
    for (String tag : List.of("a", "b")) {
      Criteria has = Criteria.is("tags", tag);
      Criteria first = Criteria.is("first", tag);
      Criteria kind = new Criteria.OfKind(tag);
      for (Criteria criteria :
          List.of(
              has,
              kind,
              Criteria.allOf(kind, has, new Criteria.Not(first)),
              new Criteria.AnyOf(List.of(first, has)),
              new Criteria.AnyOf(List.of(first, new Criteria.Not(kind))))) {
        assertThat(store.query().find(DESK, criteria, List.of(), null, 100).rows())
            .isEqualTo(rows.values().stream().filter(r -> criteria.isMetBy(r)).toList());
      }
    }
  }

  private static RecordRow row(
      String id, long version, @Nullable Instant wakeUp, List<String> tags) {
    Attributes attributes = Attributes.none().with("tags", AttributeValue.of(tags));
    String kind = tags.isEmpty() ? "none" : tags.get(0);
    if (!tags.isEmpty()) {
      attributes = attributes.with("first", AttributeValue.of(kind));
    }
    return new RecordRow(
        DESK,
        RecordId.of(id),
        kind,
        version,
        wakeUp,
        0,
        attributes,
        Words.none(),
        EncodedBody.of("{}"));
  }

  private static List<HistoryRow> events(RecordRow row, int events) {
    Decision decision =
        new Decision("d-" + row.id() + row.version(), "Do", ActorId.of("ana"), 0, false);
    return events == 0
        ? List.of()
        : List.of(
            new HistoryRow(
                DESK, row.id(), row.version(), 0, START, START, "Done", decision, row.snapshot()));
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<List<String>> tags =
        Arbitraries.of("a", "b", "c").set().ofMaxSize(2).map(List::copyOf);
    return Combinators.combine(
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 7),
            Arbitraries.integers().between(0, 20),
            tags)
        .as(Step::new)
        .list()
        .ofMaxSize(40);
  }
}
