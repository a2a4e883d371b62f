package dev.helpdesk.tck;

import static dev.helpdesk.tck.Change.NOW;
import static dev.helpdesk.tck.Change.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.Delivery.State;
import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.OutboxRow;
import dev.helpdesk.spi.store.WakeUps.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a store promises when claims, updates, withdrawals and commits meet. */
public abstract class DeliveryRacesContract extends StorageContract {

  private static final int ROUNDS = 10;
  private static final int ROUNDS_THAT_WAIT = 3;

  /** Leaves the fixture to the subclass. */
  protected DeliveryRacesContract() {}

  /** {@code RACE-01}. */
  @Test
  public void RACE_01_each_wake_up_is_handed_out_once_at_most_while_commits_move_it() {
    int commits = 40;
    AtomicInteger writing = new AtomicInteger(1);
    committed(Change.of("r").wakeUp(NOW));
    List<Claim> claims = new ArrayList<>();
    race(racer -> racer == 0 ? moveWakeUp(commits, writing) : claimWhile(writing))
        .forEach(claims::addAll);
    // A lease that was taken while the last commit was under way may stand; this one ends it.
    committed(Change.of("r").on(commits + 1).wakeUp(NOW.plusMillis(commits + 1)));
    claims.addAll(storage().wakeUps().claim(NOW.plusSeconds(1), LONG, 10));

    assertThat(claims).doesNotHaveDuplicates();
    assertThat(claims).contains(new Claim(TENANT, RecordId.of("r"), NOW.plusMillis(commits + 1)));
    assertThat(storage().wakeUps().next()).contains(NOW.plusMillis(commits + 1));
  }

  /** {@code RACE-02}. */
  @Test
  public void RACE_02_among_racing_updates_of_one_notification_exactly_one_wins() {
    for (int round = 0; round < ROUNDS; round++) {
      String key = "n-" + round;
      committed(Change.of("r-" + round).notification(key, NOW));
      OutboxRow row = storage().outbox().claim(NOW, LONG, 1).get(0);
      List<Boolean> won =
          race(i -> storage().outbox().update(row.with(row.delivery().parked("by-" + i))));

      assertThat(won).containsOnlyOnce(true);
      assertThat(notification(key).problem()).isEqualTo("by-" + won.indexOf(true));
    }
  }

  /** {@code RACE-03}. */
  @Test
  public void RACE_03_among_racing_updates_of_one_duty_exactly_one_wins() {
    for (int round = 0; round < ROUNDS; round++) {
      committed(Change.of("r-" + round).duty("d-" + round, NOW));
      DutyRow row = storage().duties().claim(NOW, LONG, 1).get(0);
      List<Boolean> won =
          race(i -> storage().duties().update(row.with("at-" + i, row.delivery().done("ok"))));

      assertThat(won).containsOnlyOnce(true);
      assertThat(storage().duties().get(TENANT, "d-" + round).orElseThrow().progress())
          .isEqualTo("at-" + won.indexOf(true));
    }
  }

  /** {@code RACE-04}. */
  @Test
  public void RACE_04_a_late_update_and_a_new_claim_of_one_notification_never_both_win() {
    int rounds = fixture().storeTimeStands() ? ROUNDS : ROUNDS_THAT_WAIT;
    for (int round = 0; round < rounds; round++) {
      String key = "n-" + round;
      committed(Change.of("r-" + round).notification(key, NOW));
      OutboxRow late = storage().outbox().claim(NOW, fixture().lease(), 1).get(0);
      passALease();
      List<Boolean> won =
          race(
              i ->
                  i == 0
                      ? storage().outbox().update(late.with(late.delivery().done(null)))
                      : !storage().outbox().claim(NOW, LONG, 1).isEmpty());

      assertThat(won).containsOnlyOnce(true);
      assertThat(notification(key).state()).isEqualTo(won.get(0) ? State.DONE : State.PENDING);
    }
  }

  /** {@code RACE-05}. */
  @Test
  public void RACE_05_a_notification_is_either_sent_or_withdrawn_and_its_sender_knows_which() {
    for (int round = 0; round < ROUNDS; round++) {
      String id = "r-" + round;
      committed(Change.of(id).notification("n-" + round, NOW, "remind"));
      OutboxRow leased = storage().outbox().claim(NOW, LONG, 1).get(0);
      List<Boolean> told =
          race(
              i -> {
                if (i == 0) {
                  committed(Change.of(id).on(1).withdraw("remind"));
                  return true;
                }
                return i == 1
                    && storage().outbox().update(leased.with(leased.delivery().done("x")));
              });

      Delivery stands = notification("n-" + round);
      assertThat(stands.state()).isEqualTo(told.get(1) ? State.DONE : State.STOPPED);
      assertThat(storage().outbox().update(leased.with(leased.delivery().parked("y")))).isFalse();
    }
  }

  /** {@code RACE-06}. */
  @Test
  public void RACE_06_a_notification_written_by_racing_commits_of_one_key_is_there_once() {
    for (int round = 0; round < ROUNDS; round++) {
      String key = "same-" + round;
      race(i -> committed(Change.of(key + "-" + i).notification(key, NOW).duty(key, NOW)));

      RecordId owner = storage().outbox().get(TENANT, key).map(OutboxRow::record).orElseThrow();
      long owners =
          IntStream.range(0, fixture().racers())
              .filter(i -> !storage().outbox().of(TENANT, RecordId.of(key + "-" + i)).isEmpty())
              .count();
      assertThat(owners).isEqualTo(1);
      assertThat(storage().outbox().of(TENANT, owner)).hasSize(1);
      assertThat(storage().outbox().claim(NOW, LONG, 100)).hasSize(1);
      assertThat(storage().duties().claim(NOW, LONG, 100)).hasSize(1);
    }
  }

  /** {@code RACE-07}. */
  @Test
  public void RACE_07_lists_hold_each_row_once_that_stays_while_others_change_their_state() {
    Change all = Change.of("r");
    for (int i = 100; i < 200; i++) {
      all =
          all.notification("n-" + i, NOW.plusSeconds(i % 2)).duty("n-" + i, NOW.plusSeconds(i % 2));
    }
    committed(all);
    List<String> staying =
        IntStream.range(100, 200).filter(i -> i % 2 == 1).mapToObj(i -> "n-" + i).toList();
    AtomicInteger working = new AtomicInteger(fixture().racers() - 1);
    List<List<String>> seen =
        race(racer -> racer == 0 ? listWhile(working, staying) : workOff(working));

    assertThat(seen.get(0)).isEqualTo(staying);
    assertThat(storage().outbox().list(TENANT, State.DONE, null, 10_000)).hasSize(50);
    assertThat(storage().duties().list(TENANT, State.DONE, null, 10_000)).hasSize(50);
  }

  private List<Claim> moveWakeUp(int commits, AtomicInteger writing) {
    try {
      for (int version = 1; version <= commits; version++) {
        committed(Change.of("r").on(version).wakeUp(NOW.plusMillis(version)));
        Race.letOthersRun();
      }
      return List.of();
    } finally {
      writing.decrementAndGet();
    }
  }

  private List<Claim> claimWhile(AtomicInteger writing) {
    List<Claim> claims = new ArrayList<>();
    boolean last;
    do {
      last = writing.get() == 0;
      claims.addAll(storage().wakeUps().claim(NOW.plusSeconds(1), LONG, 10));
    } while (!last);
    return claims;
  }

  private List<String> workOff(AtomicInteger working) {
    try {
      List<OutboxRow> rows = storage().outbox().claim(NOW, LONG, 3);
      while (!rows.isEmpty()) {
        for (OutboxRow row : rows) {
          assertThat(storage().outbox().update(row.with(row.delivery().done(null)))).isTrue();
        }
        rows = storage().outbox().claim(NOW, LONG, 3);
      }
      List<DutyRow> duties = storage().duties().claim(NOW, LONG, 3);
      while (!duties.isEmpty()) {
        for (DutyRow row : duties) {
          assertThat(storage().duties().update(row.with(row.delivery().done(null)))).isTrue();
        }
        duties = storage().duties().claim(NOW, LONG, 3);
      }
      return List.of();
    } finally {
      working.decrementAndGet();
    }
  }

  /** Pages through both lists until nobody works; returns the last or first wrong reading. */
  private List<String> listWhile(AtomicInteger working, List<String> staying) {
    while (true) {
      boolean last = working.get() == 0;
      List<String> sent = new ArrayList<>();
      List<OutboxRow> page = storage().outbox().list(TENANT, State.PENDING, null, 7);
      while (!page.isEmpty()) {
        page.forEach(row -> sent.add(row.key()));
        page = storage().outbox().list(TENANT, State.PENDING, page.get(page.size() - 1).key(), 7);
      }
      List<String> carried = new ArrayList<>();
      List<DutyRow> duties = storage().duties().list(TENANT, State.PENDING, null, 7);
      while (!duties.isEmpty()) {
        duties.forEach(row -> carried.add(row.id()));
        duties =
            storage().duties().list(TENANT, State.PENDING, duties.get(duties.size() - 1).id(), 7);
      }
      sent.retainAll(staying);
      carried.retainAll(staying);
      if (last || !sent.equals(staying) || !carried.equals(staying)) {
        return carried.equals(staying) ? sent : carried;
      }
    }
  }

  private Delivery notification(String key) {
    return storage()
        .outbox()
        .get(TENANT, key)
        .orElseThrow(() -> new AssertionError("no row " + key))
        .delivery();
  }
}
