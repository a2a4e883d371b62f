package dev.helpdesk.tck.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * What happens at a point of a {@link FaultyDataSource}.
 *
 * @param kind what goes wrong
 * @param after whether the database does its work first
 * @param state the SQLSTATE of a failure; null when it has none, or when the kind has none
 */
public record SqlFault(Kind kind, boolean after, @Nullable String state) {

  /** What goes wrong. */
  public enum Kind {
    /** The process dies: every open transaction is rolled back, every later call dies too. */
    CRASH,
    /**
     * An {@link java.sql.SQLException}. In a transaction nothing but a rollback is then accepted,
     * as on PostgreSQL; of the classes {@code 08} and {@code 57P} it ends the connection too.
     */
    FAILURE,
    /** An {@link Error}, such as a lack of memory, that the process outlives. */
    ERROR
  }

  /** The process dies before the database is asked. */
  public static SqlFault crashBefore() {
    return new SqlFault(Kind.CRASH, false, null);
  }

  /** The process dies once the database did its work. */
  public static SqlFault crashAfter() {
    return new SqlFault(Kind.CRASH, true, null);
  }

  /** The connection breaks (08006) before the database is asked. */
  public static SqlFault lostBefore() {
    return failed("08006");
  }

  /** The connection breaks (08006) once the database did its work: the outcome is unknown. */
  public static SqlFault lostAfter() {
    return new SqlFault(Kind.FAILURE, true, "08006");
  }

  /** The database refuses with an SQLSTATE, or a failure without one, and does nothing. */
  public static SqlFault failed(@Nullable String state) {
    return new SqlFault(Kind.FAILURE, false, state);
  }

  /** An {@link Error} before the database is asked. */
  public static SqlFault errorBefore() {
    return new SqlFault(Kind.ERROR, false, null);
  }

  /** An {@link Error} once the database did its work. */
  public static SqlFault errorAfter() {
    return new SqlFault(Kind.ERROR, true, null);
  }

  /** Tells whether the connection is of no use any more. */
  boolean breaks() {
    return state != null && (state.startsWith("08") || state.startsWith("57P"));
  }

  @Override
  public String toString() {
    String what = kind == Kind.FAILURE ? "failure " + state : kind.name();
    return what + (after ? " after" : " before");
  }
}
