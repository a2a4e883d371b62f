package dev.helpdesk.tck;

import static dev.helpdesk.tck.Change.NOW;
import static dev.helpdesk.tck.Change.OTHER;
import static dev.helpdesk.tck.Change.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.NameClaim;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store promises of unique names. */
public abstract class NamesContract extends StorageContract {

  /** Leaves the fixture to the subclass. */
  protected NamesContract() {}

  /** {@code NAME-01}. */
  @Test
  public void NAME_01_a_taken_name_is_refused_with_its_holder_and_nothing_is_written() {
    committed(Change.of("r-1").claim("n", null));

    assertThat(commit(Change.of("r-2").text("k", "t").claim("free", null).claim("n", null)))
        .isEqualTo(taken("n", "r-1"));

    assertThat(records().load(TENANT, RecordId.of("r-2"))).isEmpty();
    assertThat(records().history(TENANT, RecordId.of("r-2"), 0, 10)).isEmpty();
    assertThat(records().texts(TENANT, RecordId.of("r-2"))).isEmpty();
    assertThat(records().name(TENANT, "free")).isEmpty();
    assertThat(records().name(TENANT, "n")).contains(claim("n", "r-1"));
  }

  /** {@code NAME-02}. */
  @Test
  public void NAME_02_a_claim_by_the_holder_renews_it() {
    committed(Change.of("r-1").claim("n", NOW.plusSeconds(10)));
    committed(Change.of("r-1").on(1).claim("n", NOW.plusSeconds(20)));

    assertThat(records().name(TENANT, "n"))
        .contains(new NameClaim("n", RecordId.of("r-1"), NOW.plusSeconds(20)));
    assertThat(commit(Change.of("r-2").now(NOW.plusSeconds(15)).claim("n", null)))
        .isEqualTo(taken("n", "r-1"));
  }

  /** {@code NAME-03}. */
  @Test
  public void NAME_03_a_name_is_free_from_its_expiry_on_by_the_instant_of_the_decision() {
    committed(Change.of("r-1").claim("n", NOW.plusSeconds(10)));

    assertThat(commit(Change.of("r-2").now(NOW.plusSeconds(10).minusNanos(1_000)).claim("n", null)))
        .isEqualTo(taken("n", "r-1"));
    committed(Change.of("r-2").now(NOW.plusSeconds(10)).claim("n", null));
    assertThat(records().name(TENANT, "n")).contains(claim("n", "r-2"));
    assertThat(commit(Change.of("r-1").on(1).now(NOW.plusSeconds(99)).claim("n", null)))
        .isEqualTo(taken("n", "r-2"));
  }

  /** {@code NAME-04}. */
  @Test
  public void NAME_04_a_released_name_is_free() {
    committed(Change.of("r-1").claim("n", null));
    committed(Change.of("r-1").on(1).release("n").release("never-held"));

    assertThat(records().name(TENANT, "n")).isEmpty();
    committed(Change.of("r-2").claim("n", null));
    assertThat(records().name(TENANT, "n")).contains(claim("n", "r-2"));
  }

  /** {@code NAME-05}. */
  @Test
  public void NAME_05_a_release_by_another_than_the_holder_changes_nothing() {
    committed(Change.of("r-1").claim("n", null));
    committed(Change.of("r-2").release("n"));

    assertThat(records().name(TENANT, "n")).contains(claim("n", "r-1"));
    assertThat(commit(Change.of("r-3").claim("n", null))).isEqualTo(taken("n", "r-1"));
  }

  /** {@code NAME-06}. */
  @Test
  public void NAME_06_a_name_released_and_claimed_in_one_commit_is_held_after_it() {
    committed(Change.of("r-1").claim("n", null));
    committed(Change.of("r-1").on(1).release("n").claim("n", NOW.plusSeconds(5)));

    assertThat(records().name(TENANT, "n"))
        .contains(new NameClaim("n", RecordId.of("r-1"), NOW.plusSeconds(5)));
  }

  /** {@code NAME-07}. */
  @Test
  public void NAME_07_names_are_told_apart_by_case_and_tenant() {
    committed(Change.of("r-1").claim("n", null));
    committed(Change.of("r-2").claim("N", null));
    committed(Change.of(OTHER, "r-3").claim("n", null));

    assertThat(records().name(TENANT, "n")).contains(claim("n", "r-1"));
    assertThat(records().name(TENANT, "N")).contains(claim("N", "r-2"));
    assertThat(records().name(OTHER, "n")).contains(claim("n", "r-3"));
    assertThat(records().name(TENANT, "m")).isEmpty();
  }

  /** {@code NAME-08}. */
  @Test
  public void NAME_08_the_version_is_looked_at_before_the_names() {
    committed(Change.of("r-1").claim("n", null));
    committed(Change.of("r-2"));

    assertThat(commit(Change.of("r-2").claim("n", null)))
        .isEqualTo(new CommitResult.VersionConflict(1));
  }

  /** {@code NAME-09}. */
  @Test
  public void NAME_09_among_racing_claims_exactly_one_wins() {
    for (int round = 0; round < 5; round++) {
      String name = "n-" + round;
      List<CommitResult> results = race(i -> commit(Change.of(name + "-" + i).claim(name, null)));

      assertThat(results).filteredOn(CommitResult.Committed.class::isInstance).hasSize(1);
      RecordId holder = records().name(TENANT, name).orElseThrow().holder();
      assertThat(results)
          .filteredOn(new CommitResult.NameTaken(name, holder)::equals)
          .hasSize(fixture().racers() - 1);
      assertThat(records().load(TENANT, holder)).isPresent();
    }
  }

  /** {@code NAME-10}. */
  @Test
  public void NAME_10_racing_claims_of_an_expired_name_have_one_winner() {
    committed(Change.of("r-0").claim("n", NOW));

    List<CommitResult> results =
        race(i -> commit(Change.of("next-" + i).now(NOW).claim("n", NOW.plusSeconds(5))));

    assertThat(results).filteredOn(CommitResult.Committed.class::isInstance).hasSize(1);
    RecordId holder = records().name(TENANT, "n").orElseThrow().holder();
    assertThat(records().load(TENANT, holder)).isPresent();
    assertThat(holder).isNotEqualTo(RecordId.of("r-0"));
  }

  /** {@code NAME-11}. */
  @Test
  public void NAME_11_an_expired_name_is_told_with_its_holder_until_another_claims_it() {
    committed(Change.of("r-1").claim("n", NOW));
    committed(Change.of("r-1").on(1).now(NOW.plusSeconds(99)));

    assertThat(records().name(TENANT, "n")).contains(new NameClaim("n", RecordId.of("r-1"), NOW));
    committed(Change.of("r-2").now(NOW.plusSeconds(99)).claim("n", null));
    committed(Change.of("r-1").on(2).now(NOW.plusSeconds(100)).release("n"));
    assertThat(records().name(TENANT, "n")).contains(claim("n", "r-2"));
  }

  /** {@code NAME-12}. */
  @Test
  public void NAME_12_names_that_racing_commits_claim_crosswise_have_one_holder_each() {
    for (int round = 0; round < 5; round++) {
      String a = "a-" + round;
      String b = "b-" + round;
      List<CommitResult> results =
          race(
              i -> {
                Change change = Change.of(a + "-" + i);
                return commit(
                    i % 2 == 0
                        ? change.claim(a, null).claim(b, null)
                        : change.claim(b, null).claim(a, null));
              });

      assertThat(results).filteredOn(CommitResult.Committed.class::isInstance).hasSize(1);
      assertThat(results)
          .filteredOn(CommitResult.NameTaken.class::isInstance)
          .hasSize(fixture().racers() - 1);
      assertThat(records().name(TENANT, a).map(NameClaim::holder))
          .isPresent()
          .isEqualTo(records().name(TENANT, b).map(NameClaim::holder));
    }
  }

  /** {@code NAME-13}. */
  @Test
  public void NAME_13_of_a_name_claimed_twice_in_one_commit_the_last_claim_stands() {
    committed(Change.of("r-1").claim("n", null).claim("m", null).claim("n", NOW.plusSeconds(10)));
    committed(Change.of("r-1").on(1).claim("m", NOW.plusSeconds(20)).claim("m", null));

    assertThat(records().name(TENANT, "n"))
        .contains(new NameClaim("n", RecordId.of("r-1"), NOW.plusSeconds(10)));
    assertThat(records().name(TENANT, "m")).contains(claim("m", "r-1"));
    assertThat(commit(Change.of("r-2").claim("n", null).claim("n", null)))
        .isEqualTo(taken("n", "r-1"));
  }

  private static CommitResult taken(String name, String holder) {
    return new CommitResult.NameTaken(name, RecordId.of(holder));
  }

  private static NameClaim claim(String name, String holder) {
    return new NameClaim(name, RecordId.of(holder), null);
  }
}
