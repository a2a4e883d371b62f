package dev.helpdesk.acceptance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.acceptance.Script;
import dev.helpdesk.acceptance.Scripts;
import dev.helpdesk.acceptance.jdbc.Bench.Database;
import dev.helpdesk.acceptance.jdbc.Sabotage.LeakingConnections;
import dev.helpdesk.acceptance.jdbc.Sabotage.WithoutTransactions;
import dev.helpdesk.jdbc.JdbcStorage;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.tck.jdbc.SqlFault;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shows that the sweep over all statements finds what is wrong with a store. */
@Tag("databases")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SabotagedStoresTest {

  private static final Script SCRIPT =
      Scripts.all().stream()
          .filter(script -> script.name().equals("plain lifecycle"))
          .findFirst()
          .orElseThrow();

  /** What follows once a command was lost, or is repeated: it or the next finds another state. */
  private static final String REFUSED = "RefusedException: Expected transition";

  private final Bench bench = Bench.on(Database.H2);

  @AfterEach
  void end() {
    bench.close();
  }

  @Test
  void a_commit_that_leaves_out_the_key_repeats_a_command() {
    isCaught(SqlFault.crashAfter(), Sabotage::forgetful, REFUSED);
  }

  @Test
  void a_commit_that_writes_notifications_in_a_second_transaction_loses_some() {
    isCaught(SqlFault.crashAfter(), Sabotage::tellingApart, "to have the notifications");
  }

  @Test
  void a_commit_whose_unknown_outcome_is_taken_for_success_loses_a_command() {
    isCaught(SqlFault.lostBefore(), Sabotage::optimistic, REFUSED);
  }

  @Test
  void statements_without_a_transaction_leave_half_a_commit() {
    isCaughtOver(SqlFault.crashBefore(), WithoutTransactions::over, REFUSED);
  }

  @Test
  void a_connection_that_is_not_given_back_after_a_failure_is_missed() {
    isCaughtOver(SqlFault.failed("53100"), LeakingConnections::over, "connections left open");
  }

  private void isCaught(SqlFault fault, Function<Storage, Storage> sabotage, String found) {
    fails(fault, time -> sabotage.apply(bench.over(time)), found);
  }

  private void isCaughtOver(
      SqlFault fault, Function<DataSource, DataSource> sabotage, String found) {
    fails(
        fault,
        time -> JdbcStorage.over(sabotage.apply(bench.faults())).storeTime(time).open(),
        found);
  }

  private void fails(SqlFault fault, Function<InstantSource, Storage> store, String found) {
    Sweep sweep = new Sweep(bench, store);
    Sweep.Whole whole = sweep.whole(SCRIPT);
    assertThat(bench.faults().open()).isZero();
    assertThat(bench.lent()).isZero();
    assertThatThrownBy(() -> sweep.sweep(SCRIPT, whole, Plan.each(List.of(fault))))
        .isInstanceOf(AssertionError.class)
        .hasStackTraceContaining(found);
  }
}
