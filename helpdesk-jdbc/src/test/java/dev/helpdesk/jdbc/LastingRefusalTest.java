package dev.helpdesk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.databases.TestDatabases;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.StoreFailedException;
import dev.helpdesk.tck.HostTransactionFixture.End;
import dev.helpdesk.tck.jdbc.FaultyDataSource;
import dev.helpdesk.tck.jdbc.SqlFault;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Commits that a constraint of the tables refuses, though nothing that the engine knows of does.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LastingRefusalTest {

  private static final String CHECK =
      "ALTER TABLE helpdesk_history ADD CHECK (type <> 'Registered')";

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "h2"})
  void a_constraint_that_refuses_every_try_is_told_as_one_that_stays(String database)
      throws SQLException {
    try (HikariDataSource source = open(database)) {
      execute(source, CHECK);
      Storage storage = JdbcStorage.over(source).open();

      assertRefused(() -> storage.records().commit(Registered.changeset("r-1")), false, "23")
          .hasMessageContaining("constraint");
      assertThat(storage.records().load(Registered.TENANT, RecordId.of("r-1"))).isEmpty();
    }
  }

  @Test
  void a_sequence_that_is_behind_the_positions_is_no_lost_race() throws SQLException {
    try (HikariDataSource source = open("postgres")) {
      Storage storage = JdbcStorage.over(source).open();
      for (int number = 1; number <= 9; number++) {
        storage.records().commit(Registered.changeset("r-" + number));
      }
      execute(source, "SELECT setval('helpdesk_position', 0)");

      assertRefused(() -> storage.records().commit(Registered.changeset("r-10")), false, "23505");
      execute(source, "SELECT setval('helpdesk_position', max(position)) FROM helpdesk_history");
      assertThat(storage.records().commit(Registered.changeset("r-10")))
          .isEqualTo(new CommitResult.Committed(false));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "h2"})
  void a_host_is_told_which_refusal_it_was_and_may_try_again(String database) throws SQLException {
    try (HikariDataSource source = open(database)) {
      execute(source, CHECK);
      TestHost host = new TestHost(source);
      Storage storage = JdbcStorage.over(source).hostTransaction(host).open();

      assertRefused(
          () ->
              host.inTransaction(
                  End.ROLLBACK, () -> storage.records().commit(Registered.changeset("r-1"))),
          true,
          "23");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "h2"})
  void one_lost_race_among_the_tries_leaves_the_command_to_be_tried_again(String database)
      throws SQLException {
    try (HikariDataSource source = open(database)) {
      execute(source, CHECK);
      FaultyDataSource faults = new FaultyDataSource(source);
      Storage storage = JdbcStorage.over(faults).open();
      faults.forget();
      assertRefused(() -> storage.records().commit(Registered.changeset("r-1")), false, "23");
      int first = 1;
      while (!faults.pointsMet().get(first - 1).startsWith("execute")) {
        first++;
      }
      faults.forget();
      faults.failAt(first, SqlFault.failed("40001"));

      assertRefused(() -> storage.records().commit(Registered.changeset("r-1")), true, "23");
      assertThat(faults.fired()).isEqualTo(1);
    }
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
      ThrowingCallable commit, boolean retryable, String state) {
    return assertThatThrownBy(commit)
        .isInstanceOfSatisfying(
            StoreFailedException.class,
            refused -> {
              assertThat(refused.isRetryable()).isEqualTo(retryable);
              assertThat(refused)
                  .cause()
                  .isInstanceOfSatisfying(
                      SQLException.class,
                      cause -> {
                        assertThat(cause.getSQLState()).startsWith(state);
                        assertThat(cause.getMessage()).isEqualTo("the database failed");
                      });
            });
  }

  private static void execute(HikariDataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static HikariDataSource open(String database) {
    HikariDataSource source = database.equals("h2") ? TestDatabases.h2() : TestDatabases.postgres();
    JdbcSchema.of(source).install();
    return source;
  }
}
