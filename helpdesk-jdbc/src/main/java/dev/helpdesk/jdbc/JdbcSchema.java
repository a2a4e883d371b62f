package dev.helpdesk.jdbc;

import dev.helpdesk.model.Check;
import dev.helpdesk.spi.store.StoreFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * The tables of the store, and the scripts that make them.
 *
 * <p>A host that has a tool for migrations gives it the scripts, which lie in the jar under {@code
 * dev/helpdesk/jdbc/postgresql} and {@code dev/helpdesk/jdbc/h2} and are named {@code
 * V1__helpdesk.sql}, {@code V2__….sql}; a released script is never changed. A host without one
 * calls {@link #install}. Safe for use by several threads.
 */
public final class JdbcSchema {

  /** Version of the tables that this library needs. */
  public static final int VERSION = 1;

  private static final List<String> SCRIPTS = List.of("V1__helpdesk.sql");

  private final Sessions sessions;

  private JdbcSchema(DataSource dataSource) {
    sessions = new Sessions(dataSource, HostTransaction.none());
  }

  /** Returns the schema of a database: the first in its search path. */
  public static JdbcSchema of(DataSource dataSource) {
    return new JdbcSchema(Check.present(dataSource, "dataSource"));
  }

  /**
   * Returns the version of the tables that are there, 0 when there are none.
   *
   * @throws StoreFailedException when the database can't be asked
   */
  public int version() {
    return sessions.own(JdbcSchema::version);
  }

  /**
   * Makes the tables, or brings them to {@link #VERSION}; does nothing when they are there. Engines
   * that start at once may all call it on PostgreSQL.
   *
   * @throws StoreFailedException when the database is neither PostgreSQL in UTF8 nor H2, is an H2
   *     with a collation or a mode that takes empty texts for none, or a script fails; on
   *     PostgreSQL nothing of it remains
   */
  public void install() {
    sessions.together(
        connection -> {
          Dialect dialect = Dialect.of(connection);
          if (dialect == Dialect.POSTGRESQL) {
            // What another engine installed while this one waited must be seen. Nothing may be
            // asked before, as no level can be set after that.
            Sql.of("SET TRANSACTION ISOLATION LEVEL READ COMMITTED").update(connection);
          }
          TextsKept.require(connection);
          if (dialect == Dialect.POSTGRESQL) {
            Sql.of("SELECT pg_advisory_xact_lock(hashtext('helpdesk_schema'))")
                .first(connection, row -> true);
          }
          for (int next = version(connection); next < VERSION; next++) {
            execute(connection, script(dialect, SCRIPTS.get(next)));
          }
          return true;
        });
  }

  /**
   * Refuses tables of another version, and databases that don't keep every text.
   *
   * @throws StoreFailedException when there are none, or older or newer ones
   */
  void check() {
    int found =
        sessions.own(
            connection -> {
              TextsKept.require(connection);
              return version(connection);
            });
    if (found != VERSION) {
      throw new StoreFailedException(
          "expected tables of version "
              + VERSION
              + ", but was "
              + found
              + "; JdbcSchema.install or the scripts bring an older one to it",
          false,
          new IllegalStateException("version of the tables"));
    }
  }

  private static int version(Connection connection) throws SQLException {
    // Asking for a table that isn't there would end a transaction on PostgreSQL.
    String exists =
        Dialect.of(connection) == Dialect.POSTGRESQL
            ? "SELECT to_regclass(quote_ident(current_schema()) || '.helpdesk_schema')"
                + " IS NOT NULL AS found"
            : "SELECT EXISTS (SELECT 1 FROM information_schema.tables WHERE table_schema = SCHEMA()"
                + " AND UPPER(table_name) = 'HELPDESK_SCHEMA') AS found";
    if (!Objects.requireNonNull(Sql.of(exists).first(connection, row -> row.flag("found")))) {
      return 0;
    }
    return Objects.requireNonNull(
        Sql.of("SELECT coalesce(max(version), 0) AS version FROM helpdesk_schema")
            .first(connection, row -> row.integer("version")));
  }

  private static void execute(Connection connection, String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(script);
    }
  }

  private static String script(Dialect dialect, String name) {
    try (InputStream script =
        Objects.requireNonNull(
            JdbcSchema.class.getResourceAsStream(dialect.folder() + "/" + name), name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
