package dev.helpdesk.jdbc;

import dev.helpdesk.model.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads history up to where no commit that is still open can place a row.
 *
 * <p>A commit marks the last position, by a lock that lasts as long as it does, before it takes
 * positions of its own, so that all of them are greater than its mark. Whoever reads asks first for
 * the last position and then for the marks: what lies at or below the least of these is final. No
 * transaction but a commit of this store holds a reader up.
 *
 * <p>A commit that stood still between looking and marking has a mark lower than what was final
 * meanwhile, and still places its rows above that. What was given out once stays so: the store
 * remembers the position of the last row. Never that of no row: a crash of the server may take back
 * positions that no commit had made durable, and rows are placed there again.
 */
final class PostgresFeed extends JdbcFeed {

  /**
   * The second part must run after the first, which is why it refers to it. A mark is the lower 31
   * bits of a position on either side of the head: one may be newer, as it is read later.
   */
  private static final String FINAL_POSITION =
      "WITH head AS MATERIALIZED (SELECT last_value AS last FROM helpdesk_position)"
          + " SELECT least(head.last, open.mark) AS position FROM head CROSS JOIN LATERAL"
          + " (SELECT min(head.last + 1073741824"
          + " - ((head.last - l.objid::bigint + 1073741824) & 2147483647)) AS mark"
          + " FROM pg_locks l WHERE l.locktype = 'advisory' AND l.objsubid = 2"
          + " AND l.classid = 'helpdesk_position'::regclass::oid AND l.mode = 'ShareLock'"
          + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()))"
          + " AS open";

  /** By tenant, as a data source may lead tenants to databases of their own. */
  private final Map<TenantId, Long> last = new ConcurrentHashMap<>();

  PostgresFeed(Sessions sessions) {
    super(sessions);
  }

  @Override
  long finalPosition(Connection connection, TenantId tenant) throws SQLException {
    long position =
        Objects.requireNonNull(
            Sql.of(FINAL_POSITION).first(connection, row -> row.number("position")));
    if (!connection.getAutoCommit()) {
      // Rows must be read by a later snapshot than the marks were.
      connection.commit();
    }
    return Math.max(position, last.getOrDefault(tenant, 0L));
  }

  @Override
  void given(TenantId tenant, long position) {
    last.merge(tenant, position, Math::max);
  }
}
