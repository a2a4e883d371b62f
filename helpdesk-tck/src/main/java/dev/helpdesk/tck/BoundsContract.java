package dev.helpdesk.tck;

import static dev.helpdesk.tck.Change.NOW;
import static dev.helpdesk.tck.Change.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Attributes;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.Criteria.Between;
import dev.helpdesk.spi.store.Criteria.Is;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.EncodedBody;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.OutboxRow;
import dev.helpdesk.spi.store.RecordQuery.Sort;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.TextRow;
import dev.helpdesk.spi.store.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store promises at the ends of what may be: the least, the most and the empty. */
public abstract class BoundsContract extends StorageContract {

  private static final long BEYOND_INT = 3_000_000_000L;
  private static final long BEYOND_DOUBLE = (1L << 53) + 1;

  /** Leaves the fixture to the subclass. */
  protected BoundsContract() {}

  /** {@code BOUND-01}. */
  @Test
  public void BOUND_01_whole_numbers_are_kept_matched_and_ordered_exactly_over_all_64_bits() {
    long[] ordered = {
      Long.MIN_VALUE,
      -BEYOND_DOUBLE,
      -1,
      0,
      1,
      BEYOND_INT,
      BEYOND_DOUBLE - 1,
      BEYOND_DOUBLE,
      Long.MAX_VALUE - 1,
      Long.MAX_VALUE
    };
    List<AttributeValue> values = new ArrayList<>();
    for (long number : ordered) {
      values.add(AttributeValue.of(number));
    }
    assertOrdered(values);
  }

  /** {@code BOUND-02}. */
  @Test
  public void BOUND_02_moments_are_kept_matched_and_ordered_to_the_microsecond_in_all_years() {
    Instant gap = Instant.parse("2025-03-30T01:00:00Z");
    assertOrdered(
        List.of(
            AttributeValue.of(Check.EARLIEST),
            AttributeValue.of(Check.EARLIEST.plusNanos(1_000)),
            AttributeValue.of(Instant.parse("1582-10-04T23:59:59.999999Z")),
            AttributeValue.of(Instant.parse("1582-10-15T00:00:00Z")),
            AttributeValue.of(Instant.parse("1969-12-31T23:59:59.999999Z")),
            AttributeValue.of(Instant.EPOCH),
            AttributeValue.of(gap.minusNanos(1_000)),
            AttributeValue.of(gap),
            AttributeValue.of(gap.plusNanos(1_000)),
            AttributeValue.of(Check.LATEST.minusNanos(1_000)),
            AttributeValue.of(Check.LATEST)));
  }

  /** {@code BOUND-03}. */
  @Test
  public void BOUND_03_a_record_with_all_attributes_at_their_longest_survives_and_is_found() {
    Attributes.Builder most = Attributes.builder();
    String name = "\u00F1".repeat(Check.MAX_ID_LENGTH - 2);
    List<String> members = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      members.add("m-" + i);
    }
    for (int i = 0; i < Attributes.MAX - 1; i++) {
      most.set(name + (i + 10), AttributeValue.of("\uD83D\uDE00".repeat(1_999) + (i + 10)));
    }
    Attributes all = most.set("set", AttributeValue.of(members)).build();
    Change change = Change.of("r-1");
    all.forEach(change::with);
    Changeset written = committed(change);
    committed(Change.of("r-2").with(name + 10, AttributeValue.of("\uD83D\uDE00".repeat(1_999))));

    assertThat(load("r-1")).isEqualTo(Values.of(written.row()));
    assertThat(find(Criteria.is(name + 72, "\uD83D\uDE00".repeat(1_999) + 72)))
        .containsExactly("r-1");
    assertThat(find(Criteria.is(name + 10, "\uD83D\uDE00".repeat(1_999) + 10)))
        .containsExactly("r-1");
    assertThat(find(Criteria.is("set", "m-999"))).containsExactly("r-1");
  }

  /** {@code BOUND-04}. */
  @Test
  public void BOUND_04_all_words_of_both_audiences_survive_and_each_is_found() {
    List<String> publicWords = new ArrayList<>();
    List<String> internalWords = new ArrayList<>();
    for (int i = 0; i < Words.MAX; i++) {
      publicWords.add("p\u00F1" + i);
      internalWords.add("i\uD83D\uDE00" + i);
    }
    Changeset written = committed(Change.of("r-1").words(publicWords, internalWords));
    committed(Change.of("r-2").words(List.of("p\u00F1"), List.of("i\uD83D\uDE00")));

    assertThat(load("r-1")).isEqualTo(Values.of(written.row()));
    for (int i : new int[] {0, 999, Words.MAX - 1}) {
      assertThat(find(contains(Audience.PUBLIC, "p\u00F1" + i))).containsExactly("r-1");
      assertThat(find(contains(Audience.INTERNAL, "i\uD83D\uDE00" + i))).containsExactly("r-1");
      assertThat(find(contains(Audience.PUBLIC, "i\uD83D\uDE00" + i))).isEmpty();
    }
    assertThat(find(new Criteria.Contains(Audience.INTERNAL, publicWords.subList(0, 100))))
        .containsExactly("r-1");
    assertThat(find(contains(Audience.PUBLIC, "p\u00F1"))).containsExactly("r-2");
  }

  /** {@code BOUND-05}. */
  @Test
  public void BOUND_05_what_is_empty_is_kept_and_told_from_what_is_absent() {
    Change change =
        Change.of("empty")
            .with("text", AttributeValue.of(""))
            .with("set", AttributeValue.of(List.of()))
            .with("one", AttributeValue.of(List.of("")))
            .text("k", "");
    Changeset written = committed(change.body("{}").duty("d", NOW));
    committed(Change.of("absent"));

    assertThat(load("empty")).isEqualTo(Values.of(written.row()));
    assertThat(records().texts(TENANT, RecordId.of("empty"))).isEqualTo(written.texts());
    assertThat(storage().duties().get(TENANT, "d").orElseThrow().progress()).isEmpty();
    assertThat(find(new Criteria.Has("text"))).containsExactly("empty");
    assertThat(find(new Criteria.Has("set"))).containsExactly("empty");
    assertThat(find(Criteria.is("text", ""))).containsExactly("empty");
    assertThat(find(Criteria.is("one", ""))).containsExactly("empty");
    assertThat(find(Criteria.is("set", ""))).isEmpty();
    assertThat(find(new Is("set", AttributeValue.of(List.of())))).containsExactly("empty");
    assertThat(find(new Criteria.All(), Sort.by("text"))).containsExactly("empty", "absent");
    assertThat(find(new Criteria.All(), Sort.byDescending("text")))
        .containsExactly("empty", "absent");
    assertThat(storage().query().countBy(TENANT, new Criteria.All(), "text")).containsOnlyKeys("");
  }

  /** {@code BOUND-06}. */
  @Test
  public void BOUND_06_a_commit_of_1_500_events_is_whole_and_in_order() {
    Changeset first = committed(Change.of("r-1").events(1_500).body("{\"same\":true}"));
    Changeset second = committed(Change.of("r-1").on(1_500).events(1_500));
    List<HistoryRow> written = new ArrayList<>(first.history());
    written.addAll(second.history());

    assertThat(load("r-1")).isEqualTo(Values.of(second.row()));
    assertThat(records().history(TENANT, RecordId.of("r-1"), 0, 10_000)).hasSize(3_000);
    assertThat(Values.ofHistory(records().history(TENANT, RecordId.of("r-1"), 0, 10_000)))
        .isEqualTo(Values.ofHistory(written));
    assertThat(Values.ofHistory(storage().feed().read(TENANT, 0, 10_000)))
        .isEqualTo(Values.ofHistory(written));
    assertThat(Values.ofHistory(records().history(TENANT, RecordId.of("r-1"), 1_400, 200)))
        .isEqualTo(Values.ofHistory(written.subList(1_400, 1_600)));
  }

  /** {@code BOUND-07}. */
  @Test
  public void BOUND_07_counters_beyond_32_bits_survive_and_still_count() {
    RecordId id = RecordId.of("r-1");
    EncodedBody body = EncodedBody.of("{}");
    RecordRow row =
        new RecordRow(
            TENANT, id, "k", 1, null, Long.MIN_VALUE, Attributes.none(), Words.none(), body);
    Changeset plain = Change.of("r-1").notification("n", NOW).build();
    Delivery far =
        new Delivery(Delivery.State.PENDING, Integer.MAX_VALUE - 1, NOW, null, BEYOND_INT);
    OutboxRow sent = plain.outbox().get(0).with(far);
    DutyRow duty = DutyRow.pending(TENANT, "d", id, body, NOW).with(far);
    IdempotencyRow remembered =
        new IdempotencyRow("k", "hash", id, BEYOND_INT, Long.MAX_VALUE, body);
    committed(
        Changeset.builder(NOW, 0, row)
            .history(plain.history())
            .outbox(List.of(sent))
            .duties(List.of(duty))
            .idempotency(remembered)
            .build());

    assertThat(load("r-1")).isEqualTo(Values.of(row));
    assertThat(records().remembered(TENANT, "k").map(Values::of)).contains(Values.of(remembered));
    assertThat(storage().outbox().get(TENANT, "n")).contains(sent);
    OutboxRow claimed = storage().outbox().claim(NOW, fixture().lease(), 1).get(0);
    DutyRow carried = storage().duties().claim(NOW, fixture().lease(), 1).get(0);
    assertThat(claimed.delivery().revision()).isGreaterThan(BEYOND_INT);
    assertThat(carried.delivery().revision()).isGreaterThan(BEYOND_INT);
    assertThat(storage().outbox().update(sent)).isFalse();
    assertThat(storage().outbox().update(claimed.with(claimed.delivery().done(null)))).isTrue();
    assertThat(storage().duties().update(carried.with(carried.delivery().done(null)))).isTrue();
    assertThat(storage().outbox().get(TENANT, "n").orElseThrow().delivery().attempts())
        .isEqualTo(Integer.MAX_VALUE);
  }

  /** {@code BOUND-08}. */
  @Test
  public void BOUND_08_positions_and_versions_beyond_all_rows_are_asked_for_in_peace() {
    committed(Change.of("r-1").events(3));

    assertThat(records().history(TENANT, RecordId.of("r-1"), Long.MAX_VALUE, 10_000)).isEmpty();
    assertThat(records().history(TENANT, RecordId.of("r-1"), BEYOND_INT, 10_000)).isEmpty();
    assertThat(records().history(TENANT, RecordId.of("r-1"), 2, 10_000)).hasSize(1);
    assertThat(storage().feed().read(TENANT, Long.MAX_VALUE - 1, 10_000)).isEmpty();
    assertThat(storage().feed().read(TENANT, storage().feed().head(TENANT) + BEYOND_INT, 10_000))
        .isEmpty();
  }

  /** {@code BOUND-09}. */
  @Test
  public void BOUND_09_a_commit_releases_and_claims_as_many_names_as_it_may() {
    Change claims = Change.of("r-1");
    Change moves = Change.of("r-1").on(1);
    for (int i = 0; i < Changeset.MAX_NAMES; i++) {
      claims.claim("old-" + i, null);
      moves.release("old-" + i).claim("new-" + i, Check.LATEST);
    }
    committed(claims);
    committed(moves);

    for (int i = 0; i < Changeset.MAX_NAMES; i++) {
      assertThat(records().name(TENANT, "old-" + i)).isEmpty();
      assertThat(records().name(TENANT, "new-" + i).orElseThrow().expires())
          .isEqualTo(Check.LATEST);
    }
  }

  /** {@code BOUND-10}. */
  @Test
  public void BOUND_10_a_body_keeps_its_depth_its_numbers_and_its_order_of_elements() {
    StringBuilder deep = new StringBuilder("1");
    for (int i = 0; i < 60; i++) {
      deep.insert(0, i % 2 == 0 ? "[" : "{\"\u00F1 \uD83D\uDE00\":");
      deep.append(i % 2 == 0 ? ",null]" : "}");
    }
    String body =
        "{\"deep\":"
            + deep
            + ",\"\":\"empty name\",\"a\":1,\"A\":2,\"most\":9223372036854775807"
            + ",\"least\":-9223372036854775808,\"long\":123456789012345678901234567890.123456789"
            + ",\"tiny\":0.000000000000000001,\"zero\":0,\"order\":[3,1,2,1]"
            + ",\"escapes\":\"\\u0001\\\"\\\\\\/\\b\\f\\n\\r\\t\\ud83d\\ude00\"}";
    Changeset written = committed(Change.of("r-1").body(body));

    // Compared by themselves, as describing what is so deep takes for ever.
    assertThat(load("r-1").equals(Values.of(written.row()))).isTrue();
    assertThat(
            Values.ofHistory(records().history(TENANT, RecordId.of("r-1"), 0, 10))
                .equals(Values.ofHistory(written.history())))
        .isTrue();
  }

  /** {@code BOUND-11}. */
  @Test
  public void BOUND_11_texts_progress_and_subjects_at_their_longest_survive() {
    List<ActorId> subjects = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      subjects.add(ActorId.of("\uD83D\uDE00".repeat(98) + "-" + (100 + i)));
    }
    RecordId id = RecordId.of("r-1");
    String text = "\u4E2D".repeat(TextRow.MAX_LENGTH);
    TextRow longest = new TextRow(TENANT, id, TextKey.of("k"), subjects, Audience.INTERNAL, text);
    Changeset plain = Change.of("r-1").duty("d", NOW).build();
    DutyRow duty =
        plain.duties().get(0).with("\uD83D\uDE00".repeat(2_000), plain.duties().get(0).delivery());
    committed(
        Changeset.builder(NOW, 0, plain.row())
            .history(plain.history())
            .texts(List.of(longest))
            .duties(List.of(duty))
            .build());

    assertThat(records().texts(TENANT, id).equals(List.of(longest))).isTrue();
    assertThat(storage().duties().get(TENANT, "d").map(Values::of)).contains(Values.of(duty));
  }

  /** Asserts that each value is kept, found alone, between its neighbours, and sorted. */
  private void assertOrdered(List<AttributeValue> values) {
    List<String> ids = new ArrayList<>();
    for (int i = values.size() - 1; i >= 0; i--) {
      String id = "r-" + (char) ('z' - i);
      ids.add(0, id);
      Changeset written = committed(Change.of(id).with("v", values.get(i)));
      assertThat(load(id)).isEqualTo(Values.of(written.row()));
    }
    List<String> backwards = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      backwards.add(0, ids.get(i));
      assertThat(find(new Is("v", values.get(i)))).containsExactly(ids.get(i));
      assertThat(find(new Between("v", values.get(i), null), Sort.by("v")))
          .isEqualTo(ids.subList(i, ids.size()));
      assertThat(find(new Between("v", null, values.get(i)), Sort.by("v")))
          .isEqualTo(ids.subList(0, i));
    }
    assertThat(find(new Criteria.All(), Sort.by("v"))).isEqualTo(ids);
    assertThat(find(new Criteria.All(), Sort.byDescending("v"))).isEqualTo(backwards);
  }

  private List<Object> load(String id) {
    return records().load(TENANT, RecordId.of(id)).map(Values::of).orElse(List.of());
  }

  private List<String> find(Criteria criteria, Sort... order) {
    fixture().awaitQueries();
    return storage().query().find(TENANT, criteria, List.of(order), null, 10_000).rows().stream()
        .map(row -> row.id().value())
        .toList();
  }

  private static Criteria contains(Audience audience, String word) {
    return new Criteria.Contains(audience, List.of(word));
  }
}
