package dev.helpdesk.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/**
 * Reads history up to where no commit that is still open can place a row.
 *
 * <p>A commit marks the last position, by a lock that lasts as long as it does, before it takes
 * positions of its own, so that all of them are greater than its mark. Whoever reads asks first for
 * the last position and then for the marks: what lies at or below the least of these is final. No
 * transaction but a commit of this store holds a reader up.
 */
final class PostgresFeed extends JdbcFeed {

  /** The second part must run after the first, which is why it refers to it. */
  private static final String FINAL_POSITION =
      "WITH head AS MATERIALIZED (SELECT last_value AS last FROM helpdesk_position)"
          + " SELECT least(head.last, open.mark) AS position FROM head CROSS JOIN LATERAL"
          + " (SELECT min(head.last - ((head.last - l.objid::bigint) & 2147483647)) AS mark"
          + " FROM pg_locks l WHERE l.locktype = 'advisory' AND l.objsubid = 2"
          + " AND l.classid = 'helpdesk_position'::regclass::oid AND l.mode = 'ShareLock'"
          + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()))"
          + " AS open";

  PostgresFeed(Sessions sessions) {
    super(sessions);
  }

  @Override
  long finalPosition(Connection connection) throws SQLException {
    long position =
        Objects.requireNonNull(
            Sql.of(FINAL_POSITION).first(connection, row -> row.number("position")));
    if (!connection.getAutoCommit()) {
      // Rows must be read by a later snapshot than the marks were.
      connection.commit();
    }
    return position;
  }
}
