package dev.helpdesk.jdbc;

import dev.helpdesk.spi.store.StoreFailedException;
import java.sql.SQLException;
import java.util.Set;

/** What a failure of the database means, by its SQLSTATE. */
enum SqlFailure {
  /** Another transaction won: nothing is written, and looking again tells why. */
  LOST,
  /** Nothing is written; the same may succeed later. */
  REFUSED_FOR_NOW,
  /** Nothing is written; the same will fail again. */
  REFUSED,
  /** The connection or the server went away; what was under way may be written or not. */
  GONE;

  /** Serialization failure, deadlock, and H2's concurrent update of one row. */
  private static final Set<String> LOST_RACES = Set.of("40001", "40P01", "90131");

  /** Lock and statement timeouts, a read-only standby. */
  private static final Set<String> FOR_NOW = Set.of("55P03", "57014", "25006", "HYT00");

  /** Whether the statement was completed is unknown; timeouts that end the connection. */
  private static final Set<String> ENDED = Set.of("40003", "25P03", "25P04");

  /** Returns what a failure means. */
  static SqlFailure of(SQLException failure) {
    String state = failure.getSQLState();
    if (state == null || state.length() != 5) {
      return GONE;
    }
    if (LOST_RACES.contains(state) || isConstraint(failure)) {
      return LOST;
    }
    if (ENDED.contains(state)) {
      return GONE;
    }
    if (FOR_NOW.contains(state) || state.startsWith("53")) {
      return REFUSED_FOR_NOW;
    }
    return switch (state.substring(0, 2)) {
      case "08", "57", "58", "90", "XX" -> GONE;
      default -> REFUSED;
    };
  }

  /**
   * Tells whether a constraint of the tables refused. That is how a taken name and a known key are
   * found; when neither is there, it refuses the next try as well.
   */
  static boolean isConstraint(SQLException failure) {
    return String.valueOf(failure.getSQLState()).startsWith("23");
  }

  /**
   * Returns the exception that the engine gets. The database's own words stay out of it: they may
   * hold values of rows.
   */
  static StoreFailedException exception(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return new StoreFailedException(
        "the database refused or could not be reached (SQLSTATE " + state + ")",
        of(failure) != REFUSED,
        bare(failure));
  }

  /** Returns a failure without the database's own words. */
  static SQLException bare(SQLException failure) {
    SQLException bare =
        new SQLException("the database failed", failure.getSQLState(), failure.getErrorCode());
    bare.setStackTrace(failure.getStackTrace());
    return bare;
  }
}
