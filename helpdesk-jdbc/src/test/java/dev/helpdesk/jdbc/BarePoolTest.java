package dev.helpdesk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.databases.TestDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.core.TransactionState;
import org.postgresql.jdbc.PgConnection;

/** A pool that lends connections without autocommit, and looks at what it gets back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BarePoolTest {

  private final HikariDataSource source = TestDatabases.postgres();
  private final List<String> left = new ArrayList<>();
  private int given;

  private DataSource bare() {
    return Relabeled.proxy(
        DataSource.class,
        source,
        (method, arguments, behind) ->
            method.getName().equals("getConnection")
                ? lent((Connection) behind.ask())
                : behind.ask());
  }

  private Connection lent(Connection inner) throws SQLException {
    inner.setAutoCommit(false);
    return Relabeled.proxy(
        Connection.class,
        inner,
        (method, arguments, behind) -> {
          if (method.getName().equals("close")) {
            given++;
            if (inner.unwrap(PgConnection.class).getTransactionState() != TransactionState.IDLE) {
              left.add("a transaction");
            }
            if (inner.getAutoCommit()) {
              left.add("autocommit");
            }
          }
          return behind.ask();
        });
  }

  @AfterEach
  void close() {
    source.close();
  }

  @Test
  void tables_and_stores_give_connections_back_as_they_got_them() {
    JdbcSchema.of(bare()).install();
    assertThat(JdbcSchema.of(bare()).version()).isEqualTo(JdbcSchema.VERSION);
    JdbcStorage storage = JdbcStorage.over(bare()).open();
    storage.records().commit(Registered.changeset("r-1"));
    storage.records().commit(Registered.changeset("r-1"));
    assertThat(storage.feed().read(Registered.TENANT, 0, 10)).hasSize(1);
    assertThat(storage.folios().next(Registered.TENANT, "INC")).isEqualTo(1);
    Instant now = Instant.parse("2030-01-01T00:00:00Z");
    assertThat(storage.wakeUps().claim(now, Duration.ofMinutes(1), 10)).isEmpty();
    try (JdbcBatch batch = JdbcBatch.open(bare())) {
      batch.storage().records().commit(Registered.changeset("r-2"));
      batch.commit();
    }

    assertThat(given).isPositive();
    assertThat(left).isEmpty();
  }

  @Test
  void a_hint_gives_its_connection_back_as_it_got_it() throws InterruptedException {
    PostgresHint hint =
        PostgresHint.over(
            bare(),
            (connection, millis) -> connection.unwrap(PGConnection.class).getNotifications(millis));
    hint.await(Duration.ofMillis(1));
    hint.close();

    assertThat(given).isEqualTo(1);
    assertThat(left).isEmpty();
  }
}
