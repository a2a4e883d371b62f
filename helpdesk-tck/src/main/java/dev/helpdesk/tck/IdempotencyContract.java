package dev.helpdesk.tck;

import static dev.helpdesk.tck.Change.OTHER;
import static dev.helpdesk.tck.Change.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.IdempotencyRow;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a store promises of commands that come with a key. */
public abstract class IdempotencyContract extends StorageContract {

  /** Leaves the fixture to the subclass. */
  protected IdempotencyContract() {}

  /** {@code IDEM-01}. */
  @Test
  public void IDEM_01_a_known_key_is_answered_with_what_the_first_left_and_nothing_is_written() {
    Changeset first = committed(Change.of("r-1").key("k"));

    assertThat(firstOf(commit(Change.of("r-1").on(1).key("k").claim("name", null))))
        .isEqualTo(Values.of(remembered(first)));
    assertThat(firstOf(commit(Change.of("r-2").key("k")))).isEqualTo(Values.of(remembered(first)));
    assertThat(records().history(TENANT, RecordId.of("r-1"), 0, 10)).hasSize(1);
    assertThat(records().load(TENANT, RecordId.of("r-2"))).isEmpty();
    assertThat(records().name(TENANT, "name")).isEmpty();
  }

  /** {@code IDEM-02}. */
  @Test
  public void IDEM_02_the_key_is_looked_at_before_the_version() {
    Changeset first = committed(Change.of("r-1").key("k"));
    committed(Change.of("r-1").on(1));

    assertThat(firstOf(commit(Change.of("r-1").key("k")))).isEqualTo(Values.of(remembered(first)));
  }

  /** {@code IDEM-03}. */
  @Test
  public void IDEM_03_keys_are_told_apart_by_case_and_tenant() {
    committed(Change.of("r-1").key("k"));
    committed(Change.of("r-2").key("K"));
    committed(Change.of("r-3").key("k "));
    committed(Change.of(OTHER, "r-1").key("k"));

    assertThat(records().remembered(TENANT, "k").map(IdempotencyRow::record))
        .contains(RecordId.of("r-1"));
    assertThat(records().remembered(TENANT, "K").map(IdempotencyRow::record))
        .contains(RecordId.of("r-2"));
  }

  /** {@code IDEM-04}. */
  @Test
  public void IDEM_04_what_is_remembered_comes_back_as_written() {
    Changeset first = committed(Change.of("r-1").events(3).key("ana/Register/1"));

    assertThat(records().remembered(TENANT, "ana/Register/1").map(Values::of))
        .contains(Values.of(remembered(first)));
    assertThat(records().remembered(TENANT, "ana/Register/2")).isEmpty();
  }

  /** {@code IDEM-05}. */
  @Test
  public void IDEM_05_a_refused_commit_is_not_remembered() {
    committed(Change.of("r-1").claim("name", null));

    assertThat(commit(Change.of("r-1").key("k"))).isEqualTo(new CommitResult.VersionConflict(1));
    assertThat(commit(Change.of("r-2").key("k").claim("name", null)))
        .isInstanceOf(CommitResult.NameTaken.class);
    assertThat(records().remembered(TENANT, "k")).isEmpty();
    committed(Change.of("r-1").on(1).key("k"));
  }

  /** {@code IDEM-06}. */
  @Test
  public void IDEM_06_among_racing_commits_with_one_key_exactly_one_wins() {
    for (int round = 0; round < 5; round++) {
      String key = "k-" + round;
      List<CommitResult> results = race(i -> commit(Change.of(key + "-" + i).key(key)));

      assertThat(results).filteredOn(CommitResult.Committed.class::isInstance).hasSize(1);
      RecordId winner = records().remembered(TENANT, key).orElseThrow().record();
      assertThat(results)
          .filteredOn(CommitResult.AlreadyDone.class::isInstance)
          .hasSize(fixture().racers() - 1)
          .allSatisfy(r -> assertThat(firstOf(r)).contains(winner));
      for (int i = 0; i < fixture().racers(); i++) {
        RecordId id = RecordId.of(key + "-" + i);
        assertThat(records().load(TENANT, id).isPresent()).isEqualTo(id.equals(winner));
      }
    }
  }

  /** {@code IDEM-07}. */
  @Test
  public void IDEM_07_the_key_is_looked_at_before_the_names_and_a_touch_is_remembered_too() {
    committed(Change.of("r-1").claim("name", null));
    Changeset touch = committed(Change.of("r-1").on(1).touch().key("k"));

    assertThat(firstOf(commit(Change.of("r-2").claim("name", null).key("k"))))
        .isEqualTo(Values.of(remembered(touch)));
    assertThat(records().remembered(OTHER, "k")).isEmpty();
    committed(Change.of(OTHER, "r-1").claim("name", null).key("k"));
    assertThat(records().remembered(OTHER, "k").map(IdempotencyRow::toVersion)).contains(1L);
    assertThat(records().remembered(TENANT, "k").map(Values::of))
        .contains(Values.of(remembered(touch)));
  }

  private static IdempotencyRow remembered(Changeset changeset) {
    return Objects.requireNonNull(changeset.idempotency());
  }

  private static List<Object> firstOf(CommitResult result) {
    assertThat(result).isInstanceOf(CommitResult.AlreadyDone.class);
    return Values.of(((CommitResult.AlreadyDone) result).first());
  }
}
