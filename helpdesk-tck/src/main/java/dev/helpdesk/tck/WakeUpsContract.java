package dev.helpdesk.tck;

import static dev.helpdesk.tck.Change.NOW;
import static dev.helpdesk.tck.Change.OTHER;
import static dev.helpdesk.tck.Change.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.WakeUps.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link dev.helpdesk.spi.store.WakeUps} promises. */
public abstract class WakeUpsContract extends StorageContract {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MICRO = Duration.ofNanos(1_000);

  /** Leaves the fixture to the subclass. */
  protected WakeUpsContract() {}

  /** {@code WAKE-01}. */
  @Test
  public void WAKE_01_a_record_is_handed_out_from_its_wake_up_on_and_not_before() {
    committed(Change.of("r-1").wakeUp(NOW));
    committed(Change.of("r-2"));

    assertThat(claim(NOW.minus(MICRO), 10)).isEmpty();
    assertThat(claim(NOW, 10)).containsExactly(new Claim(TENANT, RecordId.of("r-1"), NOW));
  }

  /** {@code WAKE-02}. */
  @Test
  public void WAKE_02_a_record_under_a_lease_is_not_handed_out() {
    committed(Change.of("r-1").wakeUp(NOW));
    committed(Change.of("r-2").wakeUp(NOW.plus(HOUR)));

    assertThat(ids(storage().wakeUps().claim(NOW, leaseThatStands(), 10))).containsExactly("r-1");
    passAlmostALease();
    assertThat(ids(claim(NOW.plus(Duration.ofDays(2)), 10))).containsExactly("r-2");
  }

  /** {@code WAKE-03}. */
  @Test
  public void WAKE_03_a_record_whose_lease_ran_out_by_store_time_is_handed_out_again() {
    committed(Change.of("r-1").wakeUp(NOW));

    assertThat(storage().wakeUps().claim(NOW, fixture().lease(), 10)).hasSize(1);
    passALease();
    assertThat(ids(claim(NOW, 10))).containsExactly("r-1");
    assertThat(ids(claim(NOW, 10))).isEmpty();
  }

  /** {@code WAKE-04}. */
  @Test
  public void WAKE_04_no_tenant_gets_more_than_its_share_while_another_waits() {
    for (int i = 0; i < 10; i++) {
      committed(Change.of("r-" + i).wakeUp(NOW.minusSeconds(100 - i)));
    }
    committed(Change.of(OTHER, "o-1").wakeUp(NOW.minusSeconds(2)));
    committed(Change.of(OTHER, "o-2").wakeUp(NOW.minusSeconds(1)));

    assertThat(ids(claim(NOW, 4))).containsExactly("r-0", "r-1", "o-1", "o-2");
    assertThat(ids(claim(NOW, 4))).containsExactly("r-2", "r-3", "r-4", "r-5");
  }

  /** {@code WAKE-05}. */
  @Test
  public void WAKE_05_a_commit_ends_the_lease_of_its_record() {
    committed(Change.of("r-1").wakeUp(NOW));
    committed(Change.of("r-2").wakeUp(NOW));
    assertThat(claim(NOW, 10)).hasSize(2);

    committed(Change.of("r-1").on(1).wakeUp(NOW.minusSeconds(5)));
    assertThat(ids(claim(NOW, 10))).containsExactly("r-1");
    committed(Change.of("r-1").on(2).touch().wakeUp(NOW));
    assertThat(ids(claim(NOW, 10))).containsExactly("r-1");
  }

  /** {@code WAKE-06}. */
  @Test
  public void WAKE_06_the_oldest_come_first_and_no_more_than_the_limit() {
    for (int i : new int[] {5, 3, 8, 1, 9, 2}) {
      committed(Change.of("r-" + i).wakeUp(NOW.plusSeconds(i)));
    }

    assertThat(ids(claim(NOW.plusSeconds(9), 4))).containsExactly("r-1", "r-2", "r-3", "r-5");
    assertThat(ids(claim(NOW.plusSeconds(9), 4))).containsExactly("r-8", "r-9");
  }

  /** {@code WAKE-07}. */
  @Test
  public void WAKE_07_a_lease_changes_neither_the_version_nor_the_row() {
    List<Object> written = Values.of(committed(Change.of("r-1").wakeUp(NOW)).row());
    assertThat(claim(NOW, 10)).hasSize(1);

    RecordId id = RecordId.of("r-1");
    assertThat(records().load(TENANT, id).map(Values::of)).contains(written);
    storage().wakeUps().release(TENANT, id);
    assertThat(records().load(TENANT, id).map(Values::of)).contains(written);
    committed(Change.of("r-1").on(1));
    assertThat(records().history(TENANT, id, 0, 10)).hasSize(2);
  }

  /** {@code WAKE-08}. */
  @Test
  public void WAKE_08_a_lease_given_back_is_free_at_once_and_giving_back_none_does_nothing() {
    committed(Change.of("r-1").wakeUp(NOW));
    storage().wakeUps().release(TENANT, RecordId.of("r-1"));
    storage().wakeUps().release(TENANT, RecordId.of("unknown"));
    assertThat(ids(claim(NOW, 10))).containsExactly("r-1");

    storage().wakeUps().release(OTHER, RecordId.of("r-1"));
    assertThat(claim(NOW, 10)).isEmpty();
    storage().wakeUps().release(TENANT, RecordId.of("r-1"));
    assertThat(ids(claim(NOW, 10))).containsExactly("r-1");
  }

  /** {@code WAKE-09}. */
  @Test
  public void WAKE_09_next_is_the_earliest_wake_up_leased_or_not() {
    assertThat(storage().wakeUps().next()).isEmpty();
    committed(Change.of("r-1").wakeUp(NOW.plus(HOUR)));
    committed(Change.of(OTHER, "r-2").wakeUp(NOW));
    assertThat(storage().wakeUps().next()).contains(NOW);

    assertThat(claim(NOW, 10)).hasSize(1);
    assertThat(storage().wakeUps().next()).contains(NOW);
    committed(Change.of(OTHER, "r-2").on(1));
    assertThat(storage().wakeUps().next()).contains(NOW.plus(HOUR));
    committed(Change.of("r-1").on(1).touch());
    assertThat(storage().wakeUps().next()).isEmpty();
  }

  /** {@code WAKE-10}. */
  @Test
  public void WAKE_10_racing_claims_never_hand_out_a_record_twice() {
    for (int i = 0; i < 100; i++) {
      committed(Change.of(i % 2 == 0 ? TENANT : OTHER, "r-" + i).wakeUp(NOW.plusMillis(i / 10)));
    }

    List<Claim> claims = new ArrayList<>();
    race(i -> claim(NOW.plusSeconds(1), 20)).forEach(claims::addAll);
    for (int i = 0; i < 10; i++) {
      claims.addAll(claim(NOW.plusSeconds(1), 20));
    }
    assertThat(claims).hasSize(100).doesNotHaveDuplicates();
  }

  /** {@code WAKE-11}. */
  @Test
  public void WAKE_11_a_wake_up_that_moved_counts_from_where_it_stands_now() {
    committed(Change.of("r-1").wakeUp(NOW));
    committed(Change.of("r-2").wakeUp(NOW));
    committed(Change.of("r-1").on(1).wakeUp(NOW.plus(HOUR)));
    committed(Change.of("r-2").on(1));

    assertThat(claim(NOW, 10)).isEmpty();
    assertThat(claim(NOW.plus(HOUR), 10))
        .containsExactly(new Claim(TENANT, RecordId.of("r-1"), NOW.plus(HOUR)));
  }

  /** {@code WAKE-12}. */
  @Test
  public void WAKE_12_limits_out_of_range_are_refused() {
    committed(Change.of("r-1").wakeUp(NOW));

    assertThatThrownBy(() -> claim(NOW, 0)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> claim(NOW, 10_001)).isInstanceOf(InvalidValueException.class);
    assertThat(claim(NOW, 10_000)).hasSize(1);
  }

  /** {@code WAKE-13}. */
  @Test
  public void WAKE_13_the_time_of_the_store_passes_as_the_fixture_declares() {
    committed(Change.of("r-1").wakeUp(NOW));
    assertThat(storage().wakeUps().claim(NOW, MICRO, 1)).hasSize(1);

    boolean passes = !fixture().storeTimeStands();
    Race.Running<Boolean> aLease = Race.lasting(passes ? fixture().lease() : Duration.ZERO);
    boolean again = false;
    for (int i = 0; !again && (i < 50 || !aLease.isDone()); i++) {
      again = !storage().wakeUps().claim(NOW, MICRO, 1).isEmpty();
    }
    assertThat(again).isEqualTo(passes);
    fixture().advanceStoreTime(fixture().lease());
    assertThat(claim(NOW, 1)).hasSize(1);
  }

  /** {@code WAKE-14}. */
  @Test
  public void WAKE_14_a_refused_commit_leaves_the_lease_as_it_is() {
    committed(Change.of("r-1").wakeUp(NOW));
    committed(Change.of("r-2").claim("n", null).key("k"));
    assertThat(claim(NOW, 10)).hasSize(1);

    assertThat(commit(Change.of("r-1").wakeUp(NOW.minusSeconds(1)))).isNotNull();
    assertThat(commit(Change.of("r-1").on(1).claim("n", null).wakeUp(NOW))).isNotNull();
    assertThat(commit(Change.of("r-1").on(1).key("k").wakeUp(NOW))).isNotNull();
    assertThat(claim(NOW, 10)).isEmpty();
    assertThat(storage().wakeUps().next()).contains(NOW);
  }

  /** {@code WAKE-15}. */
  @Test
  public void WAKE_15_records_of_one_id_in_two_tenants_are_leased_apart() {
    committed(Change.of("r-1").wakeUp(NOW));
    committed(Change.of(OTHER, "r-1").wakeUp(NOW));
    assertThat(claim(NOW, 10)).hasSize(2).doesNotHaveDuplicates();

    committed(Change.of(OTHER, "r-1").on(1).wakeUp(NOW));
    assertThat(claim(NOW, 10)).containsExactly(new Claim(OTHER, RecordId.of("r-1"), NOW));
    storage().wakeUps().release(TENANT, RecordId.of("r-1"));
    assertThat(claim(NOW, 10)).containsExactly(new Claim(TENANT, RecordId.of("r-1"), NOW));
  }

  private List<Claim> claim(Instant now, int limit) {
    return storage().wakeUps().claim(now, LONG, limit);
  }

  private static List<String> ids(List<Claim> claims) {
    return claims.stream().map(claim -> claim.record().value()).toList();
  }
}
