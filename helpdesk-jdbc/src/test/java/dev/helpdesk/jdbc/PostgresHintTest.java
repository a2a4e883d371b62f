package dev.helpdesk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.databases.TestDatabases;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.StoreFailedException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.PGConnection;

/** What wakes a follower, and what keeps it from passing over what commits late. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class PostgresHintTest {

  private final HikariDataSource source = TestDatabases.postgres();
  private final PostgresHint hint =
      PostgresHint.over(
          source,
          (connection, millis) -> connection.unwrap(PGConnection.class).getNotifications(millis));

  @BeforeEach
  void install() {
    JdbcSchema.of(source).install();
  }

  @AfterEach
  void close() {
    hint.close();
    source.close();
  }

  @Test
  void a_commit_ends_the_wait_however_long_it_may_be() throws Exception {
    Storage storage = JdbcStorage.over(source).notifyCommits().open();
    hint.await(Duration.ofDays(1));

    storage.records().commit(Registered.changeset("r-1"));
    hint.await(Duration.ofDays(1));
    assertThat(storage.feed().read(Registered.TENANT, 0, 10)).hasSize(1);
  }

  @Test
  void a_wait_without_a_hint_ends_by_itself() throws Exception {
    Storage silent = JdbcStorage.over(source).open();
    hint.await(Duration.ofDays(1));
    silent.records().commit(Registered.changeset("r-1"));

    hint.await(Duration.ofMillis(1));
    assertThat(silent.feed().read(Registered.TENANT, 0, 10)).hasSize(1);
  }

  @Test
  void a_lost_connection_is_told_and_the_next_wait_makes_another() throws Exception {
    Storage storage = JdbcStorage.over(source).notifyCommits().open();
    hint.await(Duration.ofDays(1));
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
              + " WHERE pid <> pg_backend_pid() AND query LIKE 'LISTEN%'");
    }

    assertThatThrownBy(() -> hint.await(Duration.ofDays(1)))
        .isInstanceOf(StoreFailedException.class);
    hint.await(Duration.ofDays(1));
    storage.records().commit(Registered.changeset("r-1"));
    hint.await(Duration.ofDays(1));
    assertThat(storage.feed().read(Registered.TENANT, 0, 10)).hasSize(1);
  }

  @Test
  void what_commits_late_holds_back_what_came_after_it_and_is_not_passed_over() {
    Storage storage = JdbcStorage.over(source).open();
    storage.records().commit(Registered.changeset("r-0"));
    try (JdbcBatch late = JdbcBatch.open(source)) {
      late.storage().records().commit(Registered.changeset("r-1"));
      storage.records().commit(Registered.changeset("r-2"));

      assertThat(storage.feed().read(Registered.TENANT, 0, 10))
          .extracting(row -> row.record().value())
          .containsExactly("r-0");
      late.commit();
    }
    assertThat(storage.feed().read(Registered.TENANT, 0, 10))
        .extracting(row -> row.record().value())
        .containsExactly("r-0", "r-1", "r-2");
  }

  @Test
  void a_long_batch_takes_one_lock() throws Exception {
    try (JdbcBatch batch = JdbcBatch.open(source);
        Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < 50; i++) {
        batch.storage().records().commit(Registered.changeset("r-" + i));
      }
      try (ResultSet locks =
          statement.executeQuery(
              "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"
                  + " AND classid = 'helpdesk_position'::regclass::oid")) {
        assertThat(locks.next()).isTrue();
        assertThat(locks.getLong(1)).isEqualTo(1);
      }
      batch.commit();
    }
  }

  @Test
  void an_interrupt_ends_the_wait() throws Exception {
    hint.await(Duration.ofDays(1));
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> hint.await(Duration.ofDays(1)))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void another_transaction_of_the_database_however_long_holds_no_reader_up() throws Exception {
    Storage storage = JdbcStorage.over(source).open();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("CREATE TABLE of_the_host (id int)");
      storage.records().commit(Registered.changeset("r-1"));

      assertThat(storage.feed().read(Registered.TENANT, 0, 10)).hasSize(1);
      connection.rollback();
    }
  }
}
