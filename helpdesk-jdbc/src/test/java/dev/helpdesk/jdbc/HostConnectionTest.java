package dev.helpdesk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.databases.TestDatabases;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.StoreFailedException;
import dev.helpdesk.tck.HostTransactionFixture.End;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections of the host in which no command can be undone by itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class HostConnectionTest {

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "h2"})
  void a_connection_that_commits_by_itself_is_refused_as_a_transaction(String database)
      throws SQLException {
    try (HikariDataSource source = open(database);
        Connection connection = source.getConnection()) {
      HostTransaction mistaken =
          new HostTransaction() {
            @Override
            public Optional<Connection> connection() {
              return Optional.of(connection);
            }

            @Override
            public void afterCommit(Runnable action) {}
          };
      Storage storage = JdbcStorage.over(source).hostTransaction(mistaken).open();

      assertThatThrownBy(() -> storage.records().commit(Registered.changeset("r-1")))
          .isInstanceOfSatisfying(
              StoreFailedException.class, refused -> assertThat(refused.isRetryable()).isFalse())
          .hasMessageContaining("inside a transaction");
      assertThat(JdbcStorage.over(source).open().feed().read(Registered.TENANT, 0, 10)).isEmpty();
    }
  }

  @Test
  void a_host_is_told_when_a_deadlock_on_h2_undid_its_whole_transaction() throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (HikariDataSource source = open("h2");
        Connection rival = source.getConnection()) {
      execute(source, "CREATE TABLE of_the_host (id int PRIMARY KEY, n int)");
      execute(source, "INSERT INTO of_the_host VALUES (1, 0)");
      TestHost host = new TestHost(source);
      Storage storage = JdbcStorage.over(source).hostTransaction(host).open();
      rival.setAutoCommit(false);
      execute(rival, "UPDATE helpdesk_turn SET position = position");

      Future<?> waiting =
          host.inTransaction(
              End.ROLLBACK,
              () -> {
                execute(host.connection().orElseThrow(), "UPDATE of_the_host SET n = 1");
                Future<?> blocked =
                    other.submit(() -> execute(rival, "UPDATE of_the_host SET n = 2"));
                awaitBlocked(source);
                assertThatThrownBy(() -> storage.records().commit(Registered.changeset("r-1")))
                    .isInstanceOfSatisfying(
                        StoreFailedException.class,
                        failed -> assertThat(failed.isRetryable()).isFalse())
                    .hasMessageContaining("roll it back");
                return blocked;
              });
      waiting.get();
      rival.rollback();
    } finally {
      other.shutdownNow();
    }
  }

  private static void awaitBlocked(HikariDataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      boolean blocked = false;
      while (!blocked) {
        Thread.onSpinWait();
        try (ResultSet rows =
            statement.executeQuery(
                "SELECT count(*) FROM information_schema.sessions WHERE blocker_id > 0")) {
          blocked = rows.next() && rows.getInt(1) > 0;
        }
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void execute(HikariDataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection()) {
      execute(connection, sql);
    }
  }

  private static void execute(Connection connection, String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static HikariDataSource open(String database) {
    HikariDataSource source = database.equals("h2") ? TestDatabases.h2() : TestDatabases.postgres();
    JdbcSchema.of(source).install();
    return source;
  }
}
