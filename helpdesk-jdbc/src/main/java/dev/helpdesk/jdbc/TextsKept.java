package dev.helpdesk.jdbc;

import dev.helpdesk.spi.store.StoreFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/** Refuses databases that can't hold every text, or take one for another. */
final class TextsKept {

  private TextsKept() {}

  /**
   * Looks at the settings of the database.
   *
   * @throws StoreFailedException when texts would not come back or not be told apart
   */
  static void require(Connection connection) throws SQLException {
    if (Dialect.of(connection) == Dialect.POSTGRESQL) {
      expect("a database whose encoding is UTF8", "UTF8", encoding(connection));
    } else {
      expect("an H2 database whose collation is OFF", "OFF", collation(connection));
      expect("an H2 database whose mode tells '' from NULL", "''", empty(connection));
    }
  }

  private static void expect(String expected, String wanted, String found) {
    if (!wanted.equals(found)) {
      throw new StoreFailedException(
          "expected " + expected + ", but was " + found,
          false,
          new IllegalStateException("settings of the database"));
    }
  }

  private static String encoding(Connection connection) throws SQLException {
    return found(connection, "SELECT current_setting('server_encoding') AS found");
  }

  /** A collation would hold for keys, too: none compares as the bytes of a text do. */
  private static String collation(Connection connection) throws SQLException {
    return found(
        connection,
        "SELECT coalesce(max(setting_value), 'OFF') AS found FROM information_schema.settings"
            + " WHERE setting_name = 'COLLATION'");
  }

  /** What the mode is called doesn't matter, only what it does. */
  private static String empty(Connection connection) throws SQLException {
    return found(connection, "SELECT CASE WHEN '' IS NULL THEN 'NULL' ELSE '''''' END AS found");
  }

  private static String found(Connection connection, String question) throws SQLException {
    return Objects.requireNonNull(Sql.of(question).first(connection, row -> row.text("found")));
  }
}
