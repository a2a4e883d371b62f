package dev.helpdesk.databases;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.jdbcx.JdbcDataSource;

/** Real databases for tests: one PostgreSQL server for all tests of a run, H2 for each test. */
public final class TestDatabases {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestDatabases() {}

  /** The server, started when it is first asked for and ended with the run. */
  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        // Nothing here outlives the run, so nothing is worth waiting for the disk.
        return EmbeddedPostgres.builder()
            .setPGStartupWait(Duration.ofMinutes(1))
            .setServerConfig("max_connections", "200")
            .setServerConfig("fsync", "off")
            .setServerConfig("synchronous_commit", "off")
            .start();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /** Returns a pool on a fresh, empty schema of PostgreSQL. */
  public static HikariDataSource postgres() {
    String schema = "test_" + COUNT.incrementAndGet();
    try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA " + schema);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(
        Server.POSTGRES.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema);
    return pool(config);
  }

  /** Returns a pool on a fresh, empty H2 in memory. */
  public static HikariDataSource h2() {
    return h2("mem:test_" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
  }

  /** Returns a pool on an H2 at a place. */
  public static HikariDataSource h2(String place) {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:" + place + ";LOCK_TIMEOUT=20000");
    HikariConfig config = new HikariConfig();
    config.setDataSource(source);
    return pool(config);
  }

  private static HikariDataSource pool(HikariConfig config) {
    config.setMaximumPoolSize(16);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }
}
