package dev.helpdesk.tck;

import static dev.helpdesk.tck.Change.NOW;
import static dev.helpdesk.tck.Change.OTHER;
import static dev.helpdesk.tck.Change.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.Delivery.State;
import dev.helpdesk.spi.store.Duties;
import dev.helpdesk.spi.store.DutyRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Duties} promises. */
public abstract class DutiesContract extends StorageContract {

  private static final Duration HOUR = Duration.ofHours(1);

  /** Leaves the fixture to the subclass. */
  protected DutiesContract() {}

  /** {@code DUTY-01}. */
  @Test
  public void DUTY_01_a_committed_duty_is_found_as_written_and_an_unknown_one_is_not() {
    DutyRow written = committed(Change.of("r-1").duty("d-1", NOW)).duties().get(0);

    assertThat(duties().get(TENANT, "d-1").map(Values::of)).contains(Values.of(written));
    assertThat(duties().get(TENANT, "D-1")).isEmpty();
    assertThat(duties().get(OTHER, "d-1")).isEmpty();
  }

  /** {@code DUTY-02}. */
  @Test
  public void DUTY_02_due_ones_are_handed_out_in_order_of_next_try_and_id_up_to_the_limit() {
    committed(
        Change.of("r-1")
            .duty("c", NOW)
            .duty("later", NOW.plusNanos(1_000))
            .duty("b", NOW)
            .duty("first", NOW.minusSeconds(1)));
    committed(Change.of("r-2").duty("a", NOW));

    assertThat(ids(claim(NOW, 3))).containsExactly("first", "a", "b");
    assertThat(ids(claim(NOW, 3))).containsExactly("c");
    assertThat(ids(claim(NOW.plusNanos(1_000), 3))).containsExactly("later");
  }

  /** {@code DUTY-03}. */
  @Test
  public void DUTY_03_an_update_under_another_revision_is_refused_and_writes_nothing() {
    committed(Change.of("r-1").duty("d-1", NOW));
    DutyRow before = get("d-1");
    DutyRow claimed = claim(NOW, 1).get(0);

    assertThat(duties().update(before.with(before.delivery().done(null)))).isFalse();
    assertThat(Values.of(get("d-1"))).isEqualTo(Values.of(claimed));
    assertThat(duties().update(claimed.with(claimed.delivery().done("ok")))).isTrue();
    assertThat(duties().update(claimed.with(claimed.delivery().parked("late")))).isFalse();
    assertThat(get("d-1").delivery().state()).isEqualTo(State.DONE);
    assertThat(get("d-1").delivery().problem()).isEqualTo("ok");
    assertThat(get("d-1").delivery().attempts()).isEqualTo(1);
    DutyRow unknown = DutyRow.pending(TENANT, "d-2", before.origin(), before.body(), NOW);
    assertThat(duties().update(unknown)).isFalse();
  }

  /** {@code DUTY-04}. */
  @Test
  public void DUTY_04_one_under_a_lease_is_not_handed_out_until_the_lease_ran_out() {
    committed(Change.of("r-1").duty("d-1", NOW));

    assertThat(ids(claimBriefly(NOW, 10))).containsExactly("d-1");
    passAlmostALease();
    assertThat(claim(NOW.plus(Duration.ofDays(2)), 10)).isEmpty();
    passTheRest();
    assertThat(ids(claim(NOW, 10))).containsExactly("d-1");
  }

  /** {@code DUTY-05}. */
  @Test
  public void DUTY_05_each_claim_raises_the_revision_so_that_an_overtaken_holder_is_refused() {
    committed(Change.of("r-1").duty("d-1", NOW));
    DutyRow first = claimBriefly(NOW, 1).get(0);
    passALease();
    DutyRow second = claim(NOW, 1).get(0);

    assertThat(second.delivery().revision()).isGreaterThan(first.delivery().revision());
    assertThat(duties().update(first.with(first.delivery().done(null)))).isFalse();
    assertThat(duties().update(second.with("7", second.delivery().goOn(NOW)))).isTrue();
    assertThat(get("d-1").progress()).isEqualTo("7");
    assertThat(get("d-1").delivery().revision()).isGreaterThan(second.delivery().revision());
  }

  /** {@code DUTY-06}. */
  @Test
  public void DUTY_06_an_update_ends_the_lease_and_only_pending_ones_are_handed_out() {
    for (String id : List.of("done", "parked", "stopped", "again")) {
      committed(Change.of("r-" + id).duty(id, NOW));
    }
    for (DutyRow row : claim(NOW, 10)) {
      Delivery now = row.delivery();
      assertThat(
              duties()
                  .update(
                      switch (row.id()) {
                        case "done" -> row.with(now.done(null));
                        case "parked" -> row.with(now.parked("problem"));
                        case "stopped" -> row.with(now.stopped("reason"));
                        default -> row.with(now.retry(NOW.plusSeconds(5), "busy"));
                      }))
          .isTrue();
    }

    assertThat(claim(NOW.plusSeconds(4), 10)).isEmpty();
    assertThat(ids(claim(NOW.plusSeconds(5), 10))).containsExactly("again");
    DutyRow parked = get("parked");
    assertThat(duties().update(parked.with(parked.delivery().again(NOW)))).isTrue();
    assertThat(ids(claim(NOW, 10))).containsExactly("parked");
  }

  /** {@code DUTY-07}. */
  @Test
  public void DUTY_07_a_list_has_one_state_in_order_of_ids_and_in_pages() {
    committed(Change.of("r-1").duty("b", NOW).duty("a", NOW).duty("B", NOW).duty("á", NOW));
    committed(Change.of(OTHER, "r-1").duty("z", NOW));
    DutyRow stored = get("b");
    assertThat(duties().update(stored.with(stored.delivery().done(null)))).isTrue();

    assertThat(ids(duties().list(TENANT, State.PENDING, null, 10))).containsExactly("B", "a", "á");
    assertThat(ids(duties().list(TENANT, State.PENDING, null, 2))).containsExactly("B", "a");
    assertThat(ids(duties().list(TENANT, State.PENDING, "a", 2))).containsExactly("á");
    assertThat(ids(duties().list(TENANT, State.DONE, null, 2))).containsExactly("b");
    assertThat(duties().list(TENANT, State.PARKED, null, 2)).isEmpty();
  }

  /** {@code DUTY-08}. */
  @Test
  public void DUTY_08_one_whose_id_is_there_already_is_left_as_it_is() {
    committed(Change.of("r-1").duty("d-1", NOW));
    DutyRow claimed = claim(NOW, 1).get(0);
    assertThat(duties().update(claimed.with(claimed.delivery().done(null)))).isTrue();
    DutyRow done = get("d-1");

    committed(Change.of("r-2").duty("d-1", NOW.minus(HOUR)).duty("d-2", NOW));

    assertThat(Values.of(get("d-1"))).isEqualTo(Values.of(done));
    assertThat(ids(claim(NOW, 10))).containsExactly("d-2");
  }

  /** {@code DUTY-09}. */
  @Test
  public void DUTY_09_no_tenant_gets_more_than_its_share_while_another_waits() {
    for (int i = 0; i < 8; i++) {
      committed(Change.of("r-" + i).duty("d-" + i, NOW.minusSeconds(10 - i)));
    }
    committed(Change.of(OTHER, "r-1").duty("o-1", NOW).duty("o-2", NOW));

    assertThat(ids(claim(NOW, 4))).containsExactly("d-0", "d-1", "o-1", "o-2");
  }

  /** {@code DUTY-10}. */
  @Test
  public void DUTY_10_next_is_the_earliest_next_try_of_the_pending_ones() {
    assertThat(duties().next()).isEmpty();
    committed(Change.of("r-1").duty("d-1", NOW).duty("d-2", NOW.plus(HOUR)));
    assertThat(duties().next()).contains(NOW);
    DutyRow first = claim(NOW, 1).get(0);
    assertThat(duties().next()).contains(NOW);

    assertThat(duties().update(first.with(first.delivery().parked("problem")))).isTrue();
    assertThat(duties().next()).contains(NOW.plus(HOUR));
  }

  /** {@code DUTY-11}. */
  @Test
  public void DUTY_11_racing_claims_never_hand_out_one_twice() {
    for (int i = 0; i < 60; i++) {
      committed(Change.of("r-" + i).duty("d-" + i, NOW));
    }
    List<String> claimed = race(i -> ids(claim(NOW, 10))).stream().flatMap(List::stream).toList();

    assertThat(claimed).isNotEmpty().doesNotHaveDuplicates();
    assertThat(claimed.size() + claim(NOW, 100).size()).isEqualTo(60);
  }

  /** {@code DUTY-12}. */
  @Test
  public void DUTY_12_limits_out_of_range_are_refused() {
    committed(Change.of("r-1").duty("x", NOW));

    for (int limit : new int[] {0, 10_001}) {
      assertThatThrownBy(() -> claim(NOW, limit)).isInstanceOf(InvalidValueException.class);
      assertThatThrownBy(() -> duties().list(TENANT, State.PENDING, null, limit))
          .isInstanceOf(InvalidValueException.class);
    }
    assertThat(duties().list(TENANT, State.PENDING, null, 10_000)).hasSize(1);
    assertThat(claim(NOW, 10_000)).hasSize(1);
  }

  /** {@code DUTY-13}. */
  @Test
  public void DUTY_13_those_of_one_id_in_two_tenants_are_claimed_and_updated_apart() {
    committed(Change.of("r-1").duty("x", NOW));
    committed(Change.of(OTHER, "r-1").duty("x", NOW.plusSeconds(1)));
    DutyRow first = claim(NOW, 10).get(0);
    assertThat(first.tenant()).isEqualTo(TENANT);
    assertThat(duties().update(first.with(first.delivery().done(null)))).isTrue();

    assertThat(claim(NOW.plusSeconds(1), 10)).extracting(DutyRow::tenant).containsExactly(OTHER);
    assertThat(duties().get(TENANT, "x").orElseThrow().delivery().state()).isEqualTo(State.DONE);
    assertThat(duties().list(OTHER, State.PENDING, null, 10)).hasSize(1);
  }

  private Duties duties() {
    return storage().duties();
  }

  private DutyRow get(String id) {
    return duties().get(TENANT, id).orElseThrow(() -> new AssertionError("no duty " + id));
  }

  private List<DutyRow> claim(Instant now, int limit) {
    return duties().claim(now, LONG, limit);
  }

  private List<DutyRow> claimBriefly(Instant now, int limit) {
    return duties().claim(now, fixture().lease(), limit);
  }

  private static List<String> ids(List<DutyRow> rows) {
    return rows.stream().map(DutyRow::id).toList();
  }
}
