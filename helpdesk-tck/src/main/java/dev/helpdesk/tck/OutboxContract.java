package dev.helpdesk.tck;

import static dev.helpdesk.tck.Change.NOW;
import static dev.helpdesk.tck.Change.OTHER;
import static dev.helpdesk.tck.Change.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.Delivery.State;
import dev.helpdesk.spi.store.Outbox;
import dev.helpdesk.spi.store.OutboxRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Outbox} promises. */
public abstract class OutboxContract extends StorageContract {

  private static final Duration HOUR = Duration.ofHours(1);

  /** Leaves the fixture to the subclass. */
  protected OutboxContract() {}

  /** {@code OUTBOX-01}. */
  @Test
  public void OUTBOX_01_each_committed_notification_is_found_as_written() {
    List<OutboxRow> written =
        committed(Change.of("r-1").notification("n-1", NOW, "c-1").notification("n-2", NOW))
            .outbox();

    assertThat(get("n-1")).isEqualTo(written.get(0));
    assertThat(get("n-2")).isEqualTo(written.get(1));
    assertThat(outbox().get(TENANT, "N-1")).isEmpty();
    assertThat(outbox().get(OTHER, "n-1")).isEmpty();
  }

  /** {@code OUTBOX-02}. */
  @Test
  public void OUTBOX_02_due_ones_are_handed_out_in_order_of_next_try_and_key_up_to_the_limit() {
    committed(
        Change.of("r-1")
            .notification("c", NOW)
            .notification("later", NOW.plusNanos(1_000))
            .notification("b", NOW)
            .notification("first", NOW.minusSeconds(1)));
    committed(Change.of("r-2").notification("a", NOW));

    assertThat(keys(claim(NOW, 3))).containsExactly("first", "a", "b");
    assertThat(keys(claim(NOW, 3))).containsExactly("c");
    assertThat(keys(claim(NOW.plusNanos(1_000), 3))).containsExactly("later");
  }

  /** {@code OUTBOX-03}. */
  @Test
  public void OUTBOX_03_an_update_under_another_revision_is_refused_and_writes_nothing() {
    committed(Change.of("r-1").notification("n-1", NOW));
    OutboxRow before = get("n-1");
    OutboxRow claimed = claim(NOW, 1).get(0);

    assertThat(outbox().update(before.with(before.delivery().done(null)))).isFalse();
    assertThat(get("n-1")).isEqualTo(claimed);
    assertThat(outbox().update(claimed.with(claimed.delivery().done(null)))).isTrue();
    assertThat(outbox().update(claimed.with(claimed.delivery().parked("late")))).isFalse();
    assertThat(get("n-1").delivery().state()).isEqualTo(State.DONE);
    assertThat(get("n-1").notification()).isEqualTo(before.notification());
  }

  /** {@code OUTBOX-04}. */
  @Test
  public void OUTBOX_04_one_under_a_lease_is_not_handed_out_until_the_lease_ran_out() {
    committed(Change.of("r-1").notification("n-1", NOW));

    assertThat(keys(claimBriefly(NOW, 10))).containsExactly("n-1");
    passAlmostALease();
    assertThat(claim(NOW.plus(Duration.ofDays(2)), 10)).isEmpty();
    passTheRest();
    assertThat(keys(claim(NOW, 10))).containsExactly("n-1");
  }

  /** {@code OUTBOX-05}. */
  @Test
  public void OUTBOX_05_each_claim_raises_the_revision_so_that_an_overtaken_sender_is_refused() {
    committed(Change.of("r-1").notification("n-1", NOW));
    OutboxRow first = claimBriefly(NOW, 1).get(0);
    passALease();
    OutboxRow second = claim(NOW, 1).get(0);

    assertThat(second.delivery().revision()).isGreaterThan(first.delivery().revision());
    assertThat(outbox().update(first.with(first.delivery().parked("late")))).isFalse();
    assertThat(outbox().update(second.with(second.delivery().done(null)))).isTrue();
    assertThat(get("n-1").delivery().state()).isEqualTo(State.DONE);
  }

  /** {@code OUTBOX-06}. */
  @Test
  public void OUTBOX_06_an_update_ends_the_lease_and_only_pending_ones_are_handed_out() {
    for (String key : List.of("done", "parked", "stopped", "again")) {
      committed(Change.of("r-" + key).notification(key, NOW));
    }
    for (OutboxRow row : claim(NOW, 10)) {
      Delivery now = row.delivery();
      assertThat(
              outbox()
                  .update(
                      switch (row.key()) {
                        case "done" -> row.with(now.done(null));
                        case "parked" -> row.with(now.parked("problem"));
                        case "stopped" -> row.with(now.stopped("reason"));
                        default -> row.with(now.retry(NOW.plusSeconds(5), "busy"));
                      }))
          .isTrue();
    }

    assertThat(claim(NOW.plusSeconds(4), 10)).isEmpty();
    OutboxRow again = claim(NOW.plusSeconds(5), 10).get(0);
    assertThat(again.key()).isEqualTo("again");
    assertThat(again.delivery().attempts()).isEqualTo(1);
    assertThat(again.delivery().problem()).isEqualTo("busy");
    OutboxRow parked = get("parked");
    assertThat(outbox().update(parked.with(parked.delivery().again(NOW)))).isTrue();
    assertThat(keys(claim(NOW, 10))).containsExactly("parked");
  }

  /** {@code OUTBOX-07}. */
  @Test
  public void OUTBOX_07_a_list_has_one_state_in_order_of_keys_and_in_pages() {
    committed(
        Change.of("r-1")
            .notification("b", NOW)
            .notification("a", NOW)
            .notification("B", NOW)
            .notification("á", NOW));
    committed(Change.of(OTHER, "r-1").notification("z", NOW));
    OutboxRow stored = get("b");
    assertThat(outbox().update(stored.with(stored.delivery().done(null)))).isTrue();

    assertThat(keys(outbox().list(TENANT, State.PENDING, null, 10))).containsExactly("B", "a", "á");
    assertThat(keys(outbox().list(TENANT, State.PENDING, null, 2))).containsExactly("B", "a");
    assertThat(keys(outbox().list(TENANT, State.PENDING, "a", 2))).containsExactly("á");
    assertThat(keys(outbox().list(TENANT, State.DONE, null, 2))).containsExactly("b");
  }

  /** {@code OUTBOX-08}. */
  @Test
  public void OUTBOX_08_one_whose_key_is_there_already_is_left_as_it_is() {
    committed(Change.of("r-1").notification("n-1", NOW));
    OutboxRow claimed = claim(NOW, 1).get(0);
    assertThat(outbox().update(claimed.with(claimed.delivery().done(null)))).isTrue();
    OutboxRow done = get("n-1");

    committed(Change.of("r-1").on(1).notification("n-1", NOW).notification("n-2", NOW));

    assertThat(get("n-1")).isEqualTo(done);
    assertThat(keys(claim(NOW, 10))).containsExactly("n-2");
  }

  /** {@code OUTBOX-09}. */
  @Test
  public void OUTBOX_09_no_tenant_gets_more_than_its_share_while_another_waits() {
    for (int i = 0; i < 8; i++) {
      committed(Change.of("r-" + i).notification("n-" + i, NOW.minusSeconds(10 - i)));
    }
    committed(Change.of(OTHER, "r-1").notification("o-1", NOW).notification("o-2", NOW));

    assertThat(keys(claim(NOW, 4))).containsExactly("n-0", "n-1", "o-1", "o-2");
  }

  /** {@code OUTBOX-10}. */
  @Test
  public void OUTBOX_10_next_is_the_earliest_next_try_of_the_pending_ones() {
    assertThat(outbox().next()).isEmpty();
    committed(Change.of("r-1").notification("a", NOW).notification("b", NOW.plus(HOUR)));
    assertThat(outbox().next()).contains(NOW);
    OutboxRow first = claim(NOW, 1).get(0);
    assertThat(outbox().next()).contains(NOW);

    assertThat(outbox().update(first.with(first.delivery().done(null)))).isTrue();
    assertThat(outbox().next()).contains(NOW.plus(HOUR));
  }

  /** {@code OUTBOX-11}. */
  @Test
  public void OUTBOX_11_racing_claims_never_hand_out_one_twice() {
    for (int i = 0; i < 60; i++) {
      committed(Change.of("r-" + i).notification("n-" + i, NOW));
    }
    List<String> claimed = race(i -> keys(claim(NOW, 10))).stream().flatMap(List::stream).toList();

    assertThat(claimed).isNotEmpty().doesNotHaveDuplicates();
    assertThat(claimed.size() + claim(NOW, 100).size()).isEqualTo(60);
  }

  /** {@code OUTBOX-12}. */
  @Test
  public void OUTBOX_12_withdrawing_stops_what_its_record_has_unsent_under_the_collapse_key() {
    committed(
        Change.of("r-1")
            .notification("sent", NOW.minusSeconds(2), "remind")
            .notification("leased", NOW.minusSeconds(1), "remind")
            .notification("parked", NOW, "remind")
            .notification("pending", NOW, "remind")
            .notification("other-key", NOW, "other")
            .notification("no-key", NOW));
    committed(Change.of("r-2").notification("other-record", NOW, "remind"));
    OutboxRow sent = claim(NOW, 1).get(0);
    assertThat(outbox().update(sent.with(sent.delivery().done(null)))).isTrue();
    OutboxRow leased = claim(NOW, 1).get(0);
    OutboxRow parked = get("parked");
    assertThat(outbox().update(parked.with(parked.delivery().parked("problem")))).isTrue();

    committed(Change.of("r-1").on(1).withdraw("remind").notification("fresh", NOW, "remind"));

    assertThat(get("sent").delivery().state()).isEqualTo(State.DONE);
    assertThat(get("leased").delivery().state()).isEqualTo(State.STOPPED);
    assertThat(get("pending").delivery().state()).isEqualTo(State.STOPPED);
    assertThat(get("parked").delivery().state()).isEqualTo(State.STOPPED);
    assertThat(keys(claim(NOW, 10)))
        .containsExactly("fresh", "no-key", "other-key", "other-record");
    assertThat(outbox().update(leased.with(leased.delivery().done(null)))).isFalse();
  }

  /** {@code OUTBOX-13}. */
  @Test
  public void OUTBOX_13_all_notifications_of_a_record_are_listed_in_order_of_keys() {
    committed(Change.of("r-1").notification("b", NOW));
    committed(Change.of("r-2").notification("x", NOW));
    committed(Change.of("r-1").on(1).notification("a", NOW));
    OutboxRow stored = get("b");
    assertThat(outbox().update(stored.with(stored.delivery().parked("problem")))).isTrue();

    List<OutboxRow> all = outbox().of(TENANT, RecordId.of("r-1"));
    assertThat(keys(all)).containsExactly("a", "b");
    assertThat(all.get(1).delivery().state()).isEqualTo(State.PARKED);
    assertThat(outbox().of(TENANT, RecordId.of("r-3"))).isEmpty();
  }

  /** {@code OUTBOX-14}. */
  @Test
  public void OUTBOX_14_limits_out_of_range_are_refused() {
    committed(Change.of("r-1").notification("x", NOW));

    for (int limit : new int[] {0, 10_001}) {
      assertThatThrownBy(() -> claim(NOW, limit)).isInstanceOf(InvalidValueException.class);
      assertThatThrownBy(() -> outbox().list(TENANT, State.PENDING, null, limit))
          .isInstanceOf(InvalidValueException.class);
    }
    assertThat(outbox().list(TENANT, State.PENDING, null, 10_000)).hasSize(1);
    assertThat(claim(NOW, 10_000)).hasSize(1);
  }

  /** {@code OUTBOX-15}. */
  @Test
  public void OUTBOX_15_those_of_one_key_in_two_tenants_are_claimed_and_updated_apart() {
    committed(Change.of("r-1").notification("x", NOW));
    committed(Change.of(OTHER, "r-1").notification("x", NOW.plusSeconds(1)));
    OutboxRow first = claim(NOW, 10).get(0);
    assertThat(first.tenant()).isEqualTo(TENANT);
    assertThat(outbox().update(first.with(first.delivery().done(null)))).isTrue();

    assertThat(claim(NOW.plusSeconds(1), 10)).extracting(OutboxRow::tenant).containsExactly(OTHER);
    assertThat(outbox().get(TENANT, "x").orElseThrow().delivery().state()).isEqualTo(State.DONE);
    assertThat(outbox().list(OTHER, State.PENDING, null, 10)).hasSize(1);
  }

  /** {@code OUTBOX-16}. */
  @Test
  public void OUTBOX_16_an_update_of_an_unknown_one_is_refused_and_writes_nothing() {
    OutboxRow written = committed(Change.of("r-1").notification("n-1", NOW)).outbox().get(0);
    OutboxRow unknown = Change.of("r-2").notification("n-2", NOW).build().outbox().get(0);

    assertThat(outbox().update(unknown)).isFalse();
    assertThat(outbox().get(TENANT, "n-2")).isEmpty();
    assertThat(outbox().of(TENANT, RecordId.of("r-2"))).isEmpty();
    assertThat(keys(claim(NOW, 10))).containsExactly(written.key());
  }

  /** {@code OUTBOX-17}. */
  @Test
  public void OUTBOX_17_one_withdrawn_under_a_lease_stays_stopped_when_the_lease_runs_out() {
    committed(Change.of("r-1").notification("n-1", NOW, "remind"));
    OutboxRow leased = claimBriefly(NOW, 1).get(0);
    committed(Change.of("r-1").on(1).touch().withdraw("remind"));
    passALease();

    assertThat(claim(NOW, 10)).isEmpty();
    assertThat(outbox().next()).isEmpty();
    assertThat(outbox().update(leased.with(leased.delivery().retry(NOW, "busy")))).isFalse();
    assertThat(get("n-1").delivery().state()).isEqualTo(State.STOPPED);
  }

  private Outbox outbox() {
    return storage().outbox();
  }

  private OutboxRow get(String key) {
    return outbox().get(TENANT, key).orElseThrow(() -> new AssertionError("no row " + key));
  }

  private List<OutboxRow> claim(Instant now, int limit) {
    return outbox().claim(now, LONG, limit);
  }

  private List<OutboxRow> claimBriefly(Instant now, int limit) {
    return outbox().claim(now, fixture().lease(), limit);
  }

  private static List<String> keys(List<OutboxRow> rows) {
    return rows.stream().map(OutboxRow::key).toList();
  }
}
