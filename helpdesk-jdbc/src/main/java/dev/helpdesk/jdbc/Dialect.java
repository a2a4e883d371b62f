package dev.helpdesk.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** The databases that are understood, and where their words differ. */
enum Dialect {
  POSTGRESQL("postgresql", "?::jsonb", "clock_timestamp() + ? * interval '1 microsecond'"),
  H2("h2", "? FORMAT JSON", "DATEADD(MICROSECOND, ?, CURRENT_TIMESTAMP)");

  private final String folder;
  private final String json;
  private final String storeTime;

  Dialect(String folder, String json, String storeTime) {
    this.folder = folder;
    this.json = json;
    this.storeTime = storeTime;
  }

  /** Returns the dialect of the database that a connection leads to. */
  static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    for (Dialect dialect : values()) {
      if (dialect.folder.equals(product)) {
        return dialect;
      }
    }
    throw new SQLException("expected PostgreSQL or H2", "0A000");
  }

  /** Returns the folder of the scripts. */
  String folder() {
    return folder;
  }

  /** Returns the placeholder of a parameter that is JSON. */
  String json() {
    return json;
  }

  /** Returns the database's own time, later by one parameter: microseconds. */
  String storeTime() {
    return storeTime;
  }
}
