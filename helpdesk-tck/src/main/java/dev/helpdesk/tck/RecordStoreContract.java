package dev.helpdesk.tck;

import static dev.helpdesk.tck.Change.NOW;
import static dev.helpdesk.tck.Change.OTHER;
import static dev.helpdesk.tck.Change.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link dev.helpdesk.spi.store.RecordStore} promises of records and their history. */
public abstract class RecordStoreContract extends StorageContract {

  private static final String HARD_TEXT = "Ñandú \uD83D\uDE00 é e\u0301 İı \\ \" ' % _ \t\n $1";

  /** Leaves the fixture to the subclass. */
  protected RecordStoreContract() {}

  /** {@code STORE-01}. */
  @Test
  public void STORE_01_a_record_is_loaded_as_last_committed_and_an_unknown_one_is_empty() {
    committed(Change.of("r-1").wakeUp(NOW));
    Changeset second = committed(Change.of("r-1").on(1).kind("problem"));

    assertThat(load("r-1")).isEqualTo(Values.of(second.row()));
    assertThat(records().load(TENANT, RecordId.of("r-2"))).isEmpty();
    assertThat(records().history(TENANT, RecordId.of("r-2"), 0, 10)).isEmpty();
    assertThat(records().texts(TENANT, RecordId.of("r-2"))).isEmpty();
  }

  /** {@code STORE-02}. */
  @Test
  public void STORE_02_history_comes_in_order_of_versions_and_in_pages() {
    List<HistoryRow> written = new ArrayList<>();
    written.addAll(committed(Change.of("r-1").events(3)).history());
    committed(Change.of("r-2").events(2));
    for (int version = 3; version < 12; version++) {
      written.addAll(committed(Change.of("r-1").on(version)).history());
    }

    assertThat(history("r-1", 0, 100)).isEqualTo(Values.ofHistory(written));
    assertThat(history("r-1", 0, 2)).isEqualTo(Values.ofHistory(written.subList(0, 2)));
    assertThat(history("r-1", 10, 5)).isEqualTo(Values.ofHistory(written.subList(10, 12)));
    assertThat(history("r-1", 12, 5)).isEmpty();
  }

  /** {@code STORE-03}. */
  @Test
  public void STORE_03_a_commit_on_another_version_is_refused_with_the_actual_version() {
    committed(Change.of("r-1").events(2));

    assertThat(commit(Change.of("r-1"))).isEqualTo(new CommitResult.VersionConflict(2));
    assertThat(commit(Change.of("r-1").on(1))).isEqualTo(new CommitResult.VersionConflict(2));
    assertThat(commit(Change.of("r-1").on(3))).isEqualTo(new CommitResult.VersionConflict(2));
    assertThat(commit(Change.of("r-2").on(1))).isEqualTo(new CommitResult.VersionConflict(0));
    assertThat(commit(Change.of("r-1").on(1).touch()))
        .isEqualTo(new CommitResult.VersionConflict(2));
    committed(Change.of("r-1").on(2));
  }

  /** {@code STORE-04}. */
  @Test
  public void STORE_04_a_commit_writes_all_its_parts_together() {
    committed(everything(Change.of("r-1")));

    assertThat(load("r-1")).isNotEmpty();
    assertThat(history("r-1", 0, 10)).hasSize(1);
    assertThat(records().texts(TENANT, RecordId.of("r-1"))).hasSize(1);
    assertThat(storage().outbox().get(TENANT, "n-1")).isPresent();
    assertThat(storage().duties().get(TENANT, "duty-1")).isPresent();
    assertThat(records().name(TENANT, "name-1")).isPresent();
    assertThat(records().remembered(TENANT, "key-1")).isPresent();
    assertThat(storage().wakeUps().next()).contains(NOW);
    assertThat(storage().feed().read(TENANT, 0, 10)).hasSize(1);
  }

  /** {@code STORE-05}. */
  @Test
  public void STORE_05_a_touch_rewrites_the_row_without_history_or_a_new_version() {
    committed(Change.of("r-1").events(2));
    Changeset touch =
        committed(
            Change.of("r-1").on(2).touch().wakeUp(NOW).with("group", AttributeValue.of("net")));

    assertThat(load("r-1")).isEqualTo(Values.of(touch.row()));
    assertThat(records().load(TENANT, RecordId.of("r-1")).orElseThrow().version()).isEqualTo(2);
    assertThat(history("r-1", 0, 10)).hasSize(2);
    committed(Change.of("r-1").on(2));
  }

  /** {@code STORE-06}. */
  @Test
  public void STORE_06_tenants_never_see_each_other() {
    committed(everything(Change.of("r-1")));

    RecordId id = RecordId.of("r-1");
    assertThat(records().load(OTHER, id)).isEmpty();
    assertThat(records().history(OTHER, id, 0, 10)).isEmpty();
    assertThat(records().texts(OTHER, id)).isEmpty();
    assertThat(records().name(OTHER, "name-1")).isEmpty();
    assertThat(records().remembered(OTHER, "key-1")).isEmpty();
    assertThat(storage().outbox().get(OTHER, "n-1")).isEmpty();
    assertThat(storage().outbox().of(OTHER, id)).isEmpty();
    assertThat(storage().duties().get(OTHER, "duty-1")).isEmpty();
    Changeset same = committed(everything(Change.of(OTHER, "r-1").kind("problem")));
    assertThat(records().load(OTHER, id).map(Values::of)).contains(Values.of(same.row()));
    assertThat(records().load(TENANT, id).map(RecordRow::kind)).contains("incident");
  }

  /** {@code STORE-07}. */
  @Test
  public void STORE_07_a_losing_commit_is_refused_and_writes_nothing() {
    Changeset first = committed(Change.of("r-1").wakeUp(NOW).text("first", "kept"));

    assertThat(commit(everything(Change.of("r-1").kind("problem").deleteText("first"))))
        .isEqualTo(new CommitResult.VersionConflict(1));

    RecordId id = RecordId.of("r-1");
    assertThat(load("r-1")).isEqualTo(Values.of(first.row()));
    assertThat(history("r-1", 0, 10)).isEqualTo(Values.ofHistory(first.history()));
    assertThat(records().texts(TENANT, id)).isEqualTo(first.texts());
    assertThat(storage().outbox().of(TENANT, id)).isEmpty();
    assertThat(storage().outbox().get(TENANT, "n-1")).isEmpty();
    assertThat(storage().duties().get(TENANT, "duty-1")).isEmpty();
    assertThat(records().name(TENANT, "name-1")).isEmpty();
    assertThat(records().remembered(TENANT, "key-1")).isEmpty();
    assertThat(storage().feed().read(TENANT, 0, 10)).hasSize(1);
  }

  /** {@code STORE-08}. */
  @Test
  public void STORE_08_among_racing_commits_on_one_version_exactly_one_wins() {
    for (int version = 0; version < 10; version++) {
      int on = version;
      List<CommitResult> results =
          race(i -> commit(Change.of("r-1").on(on).body("{\"racer\":" + i + "}")));

      assertThat(results).filteredOn(CommitResult.Committed.class::isInstance).hasSize(1);
      assertThat(results)
          .filteredOn(new CommitResult.VersionConflict(on + 1)::equals)
          .hasSize(fixture().racers() - 1);
      RecordRow row = records().load(TENANT, RecordId.of("r-1")).orElseThrow();
      List<HistoryRow> last = records().history(TENANT, RecordId.of("r-1"), on, 10);
      assertThat(last).hasSize(1);
      assertThat(Json.of(last.get(0).body())).isEqualTo(Json.of(row.snapshot()));
    }
  }

  /** {@code STORE-09}. */
  @Test
  public void STORE_09_attributes_words_and_bodies_come_back_equal() {
    String body =
        "{\"text\":\"Ñ \uD83D\uDE00 \\u00e9\\\\ \\\" \\n\",\"big\":9007199254740993,"
            + "\"small\":-0.125,\"list\":[true,false,null,{}],\"empty\":[]}";
    Change change =
        Change.of("r-1")
            .body(body)
            .with("text", AttributeValue.of(HARD_TEXT))
            .with("blank", AttributeValue.of(" "))
            .with("empty", AttributeValue.of(""))
            .with("least", AttributeValue.of(Long.MIN_VALUE))
            .with("most", AttributeValue.of(Long.MAX_VALUE))
            .with("yes", AttributeValue.of(true))
            .with("no", AttributeValue.of(false))
            .with("moment", AttributeValue.of(NOW))
            .with("texts", AttributeValue.of(List.of("b", "a", HARD_TEXT)))
            .with("none", AttributeValue.of(List.of()))
            .words(List.of("ñandú", "nandu", "\uD83D\uDE00"), List.of("router"));

    assertWritten(committed(change));
  }

  /** {@code STORE-10}. */
  @Test
  public void STORE_10_instants_keep_their_microseconds_from_the_year_1_to_9999() {
    List<Instant> instants =
        List.of(
            Check.EARLIEST,
            Instant.parse("1582-10-10T12:00:00.000001Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.parse("2024-02-29T00:00:00.100000Z"),
            Instant.parse("2025-03-30T01:30:00.654321Z"),
            Check.LATEST.minusNanos(1_000));
    for (int i = 0; i < instants.size(); i++) {
      Instant instant = instants.get(i);
      assertWritten(
          committed(
              Change.of("r-" + i)
                  .now(instant)
                  .wakeUp(instant)
                  .with("at", AttributeValue.of(instant))));
    }
  }

  /** {@code STORE-11}. */
  @Test
  public void STORE_11_what_was_handed_out_is_a_snapshot_that_changes_nothing() {
    Changeset first =
        committed(Change.of("r-1").text("k", "text").wakeUp(NOW).notification("n-1", NOW));
    RecordId id = RecordId.of("r-1");
    List<HistoryRow> history = records().history(TENANT, id, 0, 10);
    records().load(TENANT, id).orElseThrow().snapshot().bytes()[2] = 'X';
    history.get(0).body().bytes()[2] = 'X';
    storage().feed().read(TENANT, 0, 10).get(0).body().bytes()[2] = 'X';
    assertWritten(first);
    committed(Change.of("r-1").on(1));

    assertThat(history).hasSize(1);
    empty(history);
    empty(records().texts(TENANT, id));
    empty(storage().outbox().of(TENANT, id));
    empty(storage().feed().read(TENANT, 0, 10));
    assertThat(records().history(TENANT, id, 0, 10)).hasSize(2);
    assertThat(records().texts(TENANT, id)).hasSize(1);
    assertThat(storage().outbox().of(TENANT, id)).hasSize(1);
    assertThat(storage().feed().read(TENANT, 0, 10)).hasSize(2);
  }

  /** {@code STORE-12}. */
  @Test
  public void STORE_12_ids_are_told_apart_by_case_accents_and_spaces() {
    List<String> ids =
        List.of("a", "A", "a ", " a", "á", "a\u0301", "ı", "i", "İ", "ß", "ss", "%", "_", "a'");
    for (String id : ids) {
      committed(Change.of(id).body("{\"is\":\"" + id + "\"}"));
    }
    for (String id : ids) {
      RecordRow row = records().load(TENANT, RecordId.of(id)).orElseThrow();
      assertThat(row.id().value()).isEqualTo(id);
      assertThat(Json.of(row.snapshot())).hasToString("{is=" + id + "}");
      assertThat(history(id, 0, 10)).hasSize(1);
    }
  }

  /** {@code STORE-13}. */
  @Test
  public void STORE_13_a_commit_of_200_events_and_26_megabytes_survives_whole() {
    String text = "ñ\uD83D\uDE00".repeat(22_000);
    Changeset large =
        committed(Change.of("r-1").events(200).body("{\"text\":\"" + text + "\"}").text("k", text));

    assertThat(load("r-1")).isEqualTo(Values.of(large.row()));
    assertThat(history("r-1", 0, 1_000)).hasSize(200);
    assertThat(history("r-1", 199, 1))
        .isEqualTo(Values.ofHistory(large.history().subList(199, 200)));
    assertThat(records().texts(TENANT, RecordId.of("r-1"))).isEqualTo(large.texts());
  }

  /** {@code STORE-14}. */
  @Test
  public void STORE_14_limits_out_of_range_are_refused() {
    committed(Change.of("r-1"));
    RecordId id = RecordId.of("r-1");

    assertThat(records().history(TENANT, id, 0, 10_000)).hasSize(1);
    assertThatThrownBy(() -> records().history(TENANT, id, 0, 0))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> records().history(TENANT, id, 0, 10_001))
        .isInstanceOf(InvalidValueException.class);
  }

  /** {@code STORE-15}. */
  @Test
  public void
      STORE_15_outside_a_hosts_transaction_a_commit_is_final_and_what_follows_runs_at_once() {
    List<Object> threads = new ArrayList<>();
    CommitResult result = commit(Change.of("r-1"));
    storage().afterCommit(() -> threads.add(Race.currentThread()));

    assertThat(result).isEqualTo(new CommitResult.Committed(false));
    assertThat(threads).containsExactly(Race.currentThread());
    committed(Change.of("r-1").on(1));
    assertThat(load("r-1")).isNotEmpty();
    assertThat(threads).hasSize(1);
  }

  /** {@code STORE-16}. */
  @Test
  public void STORE_16_a_touch_that_is_refused_writes_nothing() {
    Changeset first = committed(Change.of("r-1").wakeUp(NOW).text("first", "kept"));
    committed(Change.of("r-2").claim("taken", null));

    assertThat(commit(everything(Change.of("r-1").on(2).touch()).deleteText("first")))
        .isEqualTo(new CommitResult.VersionConflict(1));
    assertThat(commit(everything(Change.of("r-1").on(1).touch()).claim("taken", null)))
        .isInstanceOf(CommitResult.NameTaken.class);

    assertThat(load("r-1")).isEqualTo(Values.of(first.row()));
    assertThat(records().texts(TENANT, RecordId.of("r-1"))).isEqualTo(first.texts());
    assertThat(storage().outbox().of(TENANT, RecordId.of("r-1"))).isEmpty();
    assertThat(storage().duties().get(TENANT, "duty-1")).isEmpty();
    assertThat(records().name(TENANT, "name-1")).isEmpty();
    assertThat(records().remembered(TENANT, "key-1")).isEmpty();
  }

  /** {@code STORE-17}. */
  @Test
  public void STORE_17_words_that_a_commit_keeps_stay_those_that_are_found() {
    List<String> open = List.of("printer", "smoke");
    List<String> closed = List.of("serial");
    committed(Change.of("r-1").words(open, closed));

    assertStands(Change.of("r-1").on(1).keepingWords(open, closed));
    assertStands(Change.of("r-1").on(2).touch().keepingWords(open, closed));
    assertStands(Change.of("r-1").on(2).words(List.of("router"), List.of()));
    assertStands(Change.of("r-1").on(3).keepingWords(List.of("router"), List.of()));
    assertStands(Change.of("r-1").on(4).words(List.of(), List.of()));
    assertStands(Change.of("r-1").on(5).keepingWords(List.of(), List.of()));
  }

  private void assertStands(Change change) {
    Changeset written = committed(change);
    assertThat(load(change.id.value())).isEqualTo(Values.of(written.row()));
    fixture().awaitQueries();
    Words words = written.row().words();
    for (String word : List.of("printer", "smoke", "serial", "router")) {
      boolean open = words.publicWords().contains(word);
      boolean closed = words.internalWords().contains(word);
      assertThat(isFound(Audience.PUBLIC, word)).as(word).isEqualTo(open);
      assertThat(isFound(Audience.INTERNAL, word)).as(word).isEqualTo(open || closed);
    }
  }

  private boolean isFound(Audience audience, String word) {
    Criteria containing = new Criteria.Contains(audience, List.of(word));
    return !storage().query().find(TENANT, containing, List.of(), null, 10).rows().isEmpty();
  }

  private static Change everything(Change change) {
    return change
        .wakeUp(NOW)
        .text("text-1", "new")
        .notification("n-1", NOW)
        .duty("duty-1", NOW)
        .claim("name-1", null)
        .key("key-1");
  }

  private void assertWritten(Changeset written) {
    String id = written.row().id().value();
    assertThat(load(id)).isEqualTo(Values.of(written.row()));
    assertThat(history(id, 0, 100)).isEqualTo(Values.ofHistory(written.history()));
  }

  private List<Object> load(String id) {
    return records().load(TENANT, RecordId.of(id)).map(Values::of).orElse(List.of());
  }

  private List<List<Object>> history(String id, long afterVersion, int limit) {
    return Values.ofHistory(records().history(TENANT, RecordId.of(id), afterVersion, limit));
  }

  /** Empties a list that may refuse it. */
  private static void empty(Collection<?> handedOut) {
    try {
      handedOut.clear();
    } catch (UnsupportedOperationException e) {
      // Refusing is as good as a copy.
    }
  }
}
