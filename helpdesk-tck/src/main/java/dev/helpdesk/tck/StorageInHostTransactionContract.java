package dev.helpdesk.tck;

import static dev.helpdesk.tck.Change.NOW;
import static dev.helpdesk.tck.Change.TENANT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.Delivery.State;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.NameClaim;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.tck.HostTransactionFixture.End;
import dev.helpdesk.tck.HostTransactionFixture.Holds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * What a store promises that takes part in transactions of its host.
 *
 * <p>For adapters that can; one that can't never answers that a commit is enlisted (rule {@code
 * STORE-15}).
 */
public abstract class StorageInHostTransactionContract extends StorageContract {

  private static final CommitResult ENLISTED = new CommitResult.Committed(true);
  private static final RecordId R = RecordId.of("r-1");

  /** How long it is watched that a commit waits: one that does not has ended long before. */
  private static final Duration A_WHILE = Duration.ofMillis(200);

  /** Leaves the fixture to the subclass. */
  protected StorageInHostTransactionContract() {}

  @Override
  protected abstract HostTransactionFixture newFixture();

  /** {@code HOST-01}. */
  @Test
  public void HOST_01_a_commit_is_enlisted_and_whole_after_the_hosts_commit() {
    assertThat(in(End.COMMIT, () -> commit(everything(Change.of("r-1"))))).isEqualTo(ENLISTED);

    Change written = everything(Change.of("r-1"));
    assertThat(records().load(TENANT, R).map(Values::of))
        .contains(Values.of(written.build().row()));
    assertThat(records().history(TENANT, R, 0, 10)).hasSize(1);
    assertThat(records().texts(TENANT, R)).hasSize(1);
    assertThat(storage().outbox().of(TENANT, R)).hasSize(1);
    assertThat(storage().duties().get(TENANT, "duty")).isPresent();
    assertThat(records().name(TENANT, "name")).isPresent();
    assertThat(records().remembered(TENANT, "key")).isPresent();
    assertThat(storage().feed().read(TENANT, 0, 10)).hasSize(1);
    assertThat(storage().wakeUps().next()).contains(NOW);
  }

  /** {@code HOST-02}. */
  @Test
  public void HOST_02_nothing_remains_of_what_the_host_rolled_back() {
    committed(
        Change.of("r-1")
            .text("old", "kept")
            .notification("kept", NOW, "remind")
            .claim("held", null));
    Change second =
        everything(Change.of("r-1").on(1)).deleteText("old").withdraw("remind").release("held");

    assertThat(in(End.ROLLBACK, () -> commit(second))).isEqualTo(ENLISTED);
    assertThat(in(End.ROLLBACK, () -> commit(Change.of("r-2")))).isEqualTo(ENLISTED);

    assertUntouched();
    assertThat(records().load(TENANT, RecordId.of("r-2"))).isEmpty();
    assertThat(storage().outbox().get(TENANT, "kept").orElseThrow().delivery().state())
        .isEqualTo(State.PENDING);
    assertThat(records().name(TENANT, "held")).isPresent();
    fixture().awaitQueries();
    assertThat(storage().query().count(TENANT, new Criteria.All())).isEqualTo(1);
    assertThat(commit(everything(Change.of("r-1").on(1))))
        .isEqualTo(new CommitResult.Committed(false));
  }

  /** {@code HOST-03}. */
  @Test
  public void HOST_03_a_refused_commit_leaves_the_hosts_transaction_usable() {
    committed(Change.of("r-1").claim("taken", null).key("known"));

    List<CommitResult> results =
        in(
            End.COMMIT,
            () ->
                List.of(
                    commit(Change.of("r-1")),
                    commit(Change.of("r-2").claim("free", null).claim("taken", null)),
                    commit(Change.of("r-3").key("known")),
                    commit(Change.of("r-4").claim("free", null)),
                    commit(Change.of("r-1").on(1))));

    assertThat(results.get(0)).isEqualTo(new CommitResult.VersionConflict(1));
    assertThat(results.get(1)).isEqualTo(new CommitResult.NameTaken("taken", R));
    assertThat(results.get(2)).isInstanceOf(CommitResult.AlreadyDone.class);
    assertThat(results.subList(3, 5)).containsOnly(ENLISTED);
    assertThat(records().load(TENANT, RecordId.of("r-2"))).isEmpty();
    assertThat(records().load(TENANT, RecordId.of("r-3"))).isEmpty();
    assertThat(records().load(TENANT, R).map(RecordRow::version)).contains(2L);
    assertThat(records().name(TENANT, "free").map(NameClaim::holder)).contains(RecordId.of("r-4"));
  }

  /** {@code HOST-04}. */
  @Test
  public void HOST_04_what_follows_a_commit_runs_once_and_after_the_hosts_commit_alone() {
    List<Long> seen = new ArrayList<>();
    int during =
        in(
            End.COMMIT,
            () -> {
              assertThat(commit(Change.of("r-1"))).isEqualTo(ENLISTED);
              storage().afterCommit(() -> seen.add(versionSeenOutside()));
              assertThat(commit(Change.of("r-1").on(1))).isEqualTo(ENLISTED);
              return seen.size();
            });

    assertThat(during).isZero();
    assertThat(seen).containsExactly(2L);
    assertThat(in(End.COMMIT, () -> commit(Change.of("r-2")))).isEqualTo(ENLISTED);
    assertThat(seen).hasSize(1);
  }

  /** {@code HOST-05}. */
  @Test
  public void HOST_05_what_follows_a_commit_never_runs_when_the_host_rolls_back() {
    List<String> ran = new ArrayList<>();
    CommitResult rolledBack =
        in(
            End.ROLLBACK,
            () -> {
              CommitResult result = commit(Change.of("r-1"));
              storage().afterCommit(() -> ran.add("rolled back"));
              return result;
            });
    CommitResult kept =
        in(
            End.COMMIT,
            () -> {
              CommitResult result = commit(Change.of("r-1"));
              storage().afterCommit(() -> ran.add("committed"));
              return result;
            });

    assertThat(List.of(rolledBack, kept)).containsOnly(ENLISTED);
    assertThat(ran).containsExactly("committed");
  }

  /** {@code HOST-06}. */
  @Test
  public void HOST_06_nobody_outside_sees_anything_of_a_transaction_that_stands_open() {
    committed(
        Change.of("r-1")
            .text("old", "kept")
            .notification("kept", NOW, "remind")
            .claim("held", null));
    Change second = everything(Change.of("r-1").on(1)).deleteText("old").release("held");
    CommitResult result =
        in(
            End.COMMIT,
            () -> {
              CommitResult enlisted = commit(second);
              assertThat(commit(Change.of("r-2"))).isEqualTo(ENLISTED);
              boolean looked = outside(this::looksUntouched);
              assertThat(looked).isTrue();
              return enlisted;
            });

    assertThat(result).isEqualTo(ENLISTED);
    assertThat(storage().feed().read(TENANT, 0, 10)).hasSize(3);
  }

  /** {@code HOST-07}. */
  @Test
  public void HOST_07_within_its_transaction_a_commit_is_seen_by_what_follows() {
    List<CommitResult> results =
        in(
            End.ROLLBACK,
            () -> {
              CommitResult first = commit(everything(Change.of("r-1")));
              assertThat(records().load(TENANT, R).map(RecordRow::version)).contains(1L);
              assertThat(records().history(TENANT, R, 0, 10)).hasSize(1);
              assertThat(records().name(TENANT, "name")).isPresent();
              assertThat(records().remembered(TENANT, "key")).isPresent();
              return List.of(
                  first,
                  commit(Change.of("r-1")),
                  commit(Change.of("r-2").claim("name", null)),
                  commit(Change.of("r-2").key("key")),
                  commit(Change.of("r-1").on(1)));
            });

    assertThat(results.get(0)).isEqualTo(ENLISTED);
    assertThat(results.get(1)).isEqualTo(new CommitResult.VersionConflict(1));
    assertThat(results.get(2)).isEqualTo(new CommitResult.NameTaken("name", R));
    assertThat(results.get(3)).isInstanceOf(CommitResult.AlreadyDone.class);
    assertThat(results.get(4)).isEqualTo(ENLISTED);
    assertThat(records().load(TENANT, R)).isEmpty();
  }

  /** {@code HOST-08}. */
  @Test
  public void HOST_08_all_commits_of_one_transaction_stand_or_fall_together() {
    for (End end : End.values()) {
      List<CommitResult> results =
          in(
              end,
              () ->
                  List.of(
                      commit(Change.of("a-" + end)),
                      commit(Change.of("b-" + end).claim("n-" + end, null)),
                      commit(Change.of("a-" + end).on(1).key("k-" + end))));

      boolean kept = end == End.COMMIT;
      assertThat(results).containsOnly(ENLISTED);
      assertThat(records().history(TENANT, RecordId.of("a-" + end), 0, 10)).hasSize(kept ? 2 : 0);
      assertThat(records().load(TENANT, RecordId.of("b-" + end)).isPresent()).isEqualTo(kept);
      assertThat(records().name(TENANT, "n-" + end).isPresent()).isEqualTo(kept);
      assertThat(records().remembered(TENANT, "k-" + end).isPresent()).isEqualTo(kept);
    }
    assertThat(storage().feed().read(TENANT, 0, 10)).hasSize(3);
  }

  /** {@code HOST-09}. */
  @Test
  public void HOST_09_a_reader_that_follows_passes_over_no_row_of_a_transaction_that_stood_open() {
    boolean othersWait = hostFixture().holds() == Holds.TENANT;
    List<HistoryRow> read = new ArrayList<>();
    Race.Running<CommitResult> other =
        in(
            End.COMMIT,
            () -> {
              assertThat(commit(Change.of("r-1"))).isEqualTo(ENLISTED);
              Race.Running<CommitResult> started = Race.start(() -> commit(Change.of("r-2")));
              if (othersWait) {
                assertThat(started.endsWithin(A_WHILE)).isFalse();
              } else {
                assertThat(started.result()).isEqualTo(new CommitResult.Committed(false));
                assertThat(outside(() -> read.addAll(follow(0)))).isNotNull();
              }
              return started;
            });
    assertThat(other.result()).isEqualTo(new CommitResult.Committed(false));
    read.addAll(follow(read.isEmpty() ? 0 : read.get(read.size() - 1).position()));

    List<String> records = read.stream().map(row -> row.record().value()).toList();
    assertThat(records).containsExactlyInAnyOrder("r-1", "r-2");
    if (othersWait) {
      assertThat(records).containsExactly("r-1", "r-2");
    }
  }

  /** {@code HOST-10}. */
  @Test
  public void
      HOST_10_a_commit_that_meets_an_open_transaction_on_its_record_is_answered_as_declared() {
    boolean waits = hostFixture().conflictsWait();
    for (End end : End.values()) {
      committed(Change.of("r-" + end));
      Race.Running<CommitResult> other =
          in(
              end,
              () -> {
                assertThat(commit(Change.of("r-" + end).on(1))).isEqualTo(ENLISTED);
                Race.Running<CommitResult> started =
                    Race.start(() -> commit(Change.of("r-" + end).on(1)));
                if (waits) {
                  assertThat(started.endsWithin(A_WHILE)).isFalse();
                } else {
                  assertThat(started.result()).isInstanceOf(CommitResult.VersionConflict.class);
                }
                return started;
              });
      if (waits) {
        assertThat(other.result())
            .isEqualTo(
                end == End.COMMIT
                    ? new CommitResult.VersionConflict(2)
                    : new CommitResult.Committed(false));
      }
      boolean written = end == End.COMMIT || waits;
      assertThat(records().history(TENANT, RecordId.of("r-" + end), 0, 10))
          .hasSize(written ? 2 : 1);
    }
  }

  /** {@code HOST-11}. */
  @Test
  public void HOST_11_once_a_transaction_has_ended_a_commit_is_final_by_itself_again() {
    List<String> ran = new ArrayList<>();
    for (End end : End.values()) {
      assertThat(in(end, () -> commit(Change.of("in-" + end)))).isEqualTo(ENLISTED);
      assertThat(commit(Change.of("out-" + end))).isEqualTo(new CommitResult.Committed(false));
      storage().afterCommit(() -> ran.add(end.name()));
    }

    assertThat(ran).containsExactly("COMMIT", "ROLLBACK");
    assertThat(storage().feed().read(TENANT, 0, 10)).hasSize(3);
  }

  /** {@code HOST-12}. */
  @Test
  public void HOST_12_a_store_tells_whether_a_transaction_of_the_host_is_open_around_it() {
    assertThat(records().isEnlisted()).isFalse();
    for (End end : End.values()) {
      List<Boolean> told =
          in(
              end,
              () -> {
                boolean before = records().isEnlisted();
                CommitResult unused = commit(Change.of("in-" + end));
                return List.of(before, records().isEnlisted(), outside(records()::isEnlisted));
              });

      assertThat(told).containsExactly(true, true, false);
      assertThat(records().isEnlisted()).isFalse();
    }
  }

  private HostTransactionFixture hostFixture() {
    return (HostTransactionFixture) fixture();
  }

  private <T> T in(End end, Supplier<T> action) {
    return hostFixture().inHostTransaction(end, action);
  }

  /** Does something on a thread that no transaction of the host is bound to. */
  private static <T> T outside(Supplier<T> action) {
    return Race.start(action).result();
  }

  private long versionSeenOutside() {
    return outside(() -> records().load(TENANT, R).map(RecordRow::version).orElse(0L));
  }

  private List<HistoryRow> follow(long position) {
    return storage().feed().read(TENANT, position, 100);
  }

  private static Change everything(Change change) {
    return change
        .wakeUp(NOW)
        .text("text", "new")
        .notification("n", NOW)
        .duty("duty", NOW)
        .claim("name", null)
        .key("key");
  }

  private boolean looksUntouched() {
    assertUntouched();
    return true;
  }

  private void assertUntouched() {
    assertThat(records().load(TENANT, R).map(RecordRow::version)).contains(1L);
    assertThat(records().history(TENANT, R, 0, 10)).hasSize(1);
    assertThat(records().texts(TENANT, R)).extracting(t -> t.text()).containsExactly("kept");
    assertThat(storage().outbox().get(TENANT, "n")).isEmpty();
    assertThat(storage().outbox().of(TENANT, R)).hasSize(1);
    assertThat(storage().duties().get(TENANT, "duty")).isEmpty();
    assertThat(storage().duties().next()).isEmpty();
    assertThat(storage().wakeUps().next()).isEmpty();
    assertThat(records().name(TENANT, "name")).isEmpty();
    assertThat(records().name(TENANT, "held")).isPresent();
    assertThat(records().remembered(TENANT, "key")).isEmpty();
    assertThat(storage().feed().read(TENANT, 0, 10)).hasSize(1);
    assertThat(storage().feed().head(TENANT))
        .isEqualTo(storage().feed().read(TENANT, 0, 10).get(0).position());
  }
}
