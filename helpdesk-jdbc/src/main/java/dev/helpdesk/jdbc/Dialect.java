package dev.helpdesk.jdbc;

import dev.helpdesk.spi.store.StoreFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** The databases that are understood, and where their words differ. */
enum Dialect {
  POSTGRESQL("postgresql", "clock_timestamp() + ? * interval '1 microsecond'", "?"),
  H2("h2", "DATEADD(MICROSECOND, ?, CURRENT_TIMESTAMP)", "STRINGTOUTF8(?)");

  private final String folder;
  private final String later;
  private final String byCodePoint;

  Dialect(String folder, String later, String byCodePoint) {
    this.folder = folder;
    this.later = later;
    this.byCodePoint = byCodePoint;
  }

  /** Returns the dialect of the database that a connection leads to. */
  static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    for (Dialect dialect : values()) {
      if (dialect.folder.equals(product)) {
        return dialect;
      }
    }
    throw new StoreFailedException(
        "expected PostgreSQL or H2, but was " + product,
        false,
        new IllegalStateException("another database"));
  }

  /** Returns the folder of the scripts. */
  String folder() {
    return folder;
  }

  /** Returns the database's own time, later by one parameter: microseconds. */
  String later() {
    return later;
  }

  /** Returns a text as what sorts by code point: on PostgreSQL the columns do so by themselves. */
  String byCodePoint(String text) {
    return byCodePoint.replace("?", text);
  }
}
