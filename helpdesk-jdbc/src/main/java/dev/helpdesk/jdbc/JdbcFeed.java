package dev.helpdesk.jdbc;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Feed;
import dev.helpdesk.spi.store.HistoryRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Reads a tenant's history in the order of positions, always apart from the host's transaction. */
abstract class JdbcFeed implements Feed {

  private final Sessions sessions;

  JdbcFeed(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Returns a position at and below which no row of a tenant can appear any more. */
  abstract long finalPosition(Connection connection, TenantId tenant) throws SQLException;

  /** Notes the position of a row that is given out, which thus is committed and final. */
  abstract void given(TenantId tenant, long position);

  @Override
  public List<HistoryRow> read(TenantId tenant, long afterPosition, int limit) {
    Check.between(afterPosition, 0, Long.MAX_VALUE, "afterPosition");
    Check.between(limit, 1, 10_000, "limit");
    List<HistoryRow> rows =
        sessions.own(
            connection ->
                HistoryRows.select()
                    .add(
                        " WHERE tenant = ? AND position > ? AND position <= ?"
                            + " ORDER BY position LIMIT ?",
                        tenant.value(),
                        afterPosition,
                        finalPosition(connection, tenant),
                        limit)
                    .list(connection, HistoryRows::read));
    if (!rows.isEmpty()) {
      given(tenant, rows.get(rows.size() - 1).position());
    }
    return rows;
  }

  @Override
  public long head(TenantId tenant) {
    long head =
        sessions.own(
            connection ->
                Objects.requireNonNull(
                    Sql.of(
                            "SELECT coalesce(max(position), 0) AS position FROM helpdesk_history"
                                + " WHERE tenant = ? AND position <= ?",
                            tenant.value(),
                            finalPosition(connection, tenant))
                        .first(connection, row -> row.number("position"))));
    if (head > 0) {
      given(tenant, head);
    }
    return head;
  }
}
