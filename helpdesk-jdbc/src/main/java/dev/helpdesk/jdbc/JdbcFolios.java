package dev.helpdesk.jdbc;

import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.identity.FolioSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;

/**
 * Counts folios in a table that all engines share.
 *
 * <p>Each number is taken in a transaction of its own, so that registrations do not wait for each
 * other; one that is refused or rolled back afterwards leaves a gap.
 */
final class JdbcFolios implements FolioSource {

  private final Sessions sessions;
  private final Dialect dialect;

  JdbcFolios(Sessions sessions, Dialect dialect) {
    this.sessions = sessions;
    this.dialect = dialect;
  }

  @Override
  public long next(TenantId tenant, String series) {
    return dialect == Dialect.POSTGRESQL
        ? sessions.own(connection -> onPostgres(connection, tenant.value(), series))
        : sessions.together(connection -> onH2(connection, tenant.value(), series));
  }

  private static long onPostgres(Connection connection, String tenant, String series)
      throws SQLException {
    return last(
        connection,
        Sql.of(
            "INSERT INTO helpdesk_folio AS f (tenant, series, last) VALUES (?, ?, 1)"
                + " ON CONFLICT (tenant, series) DO UPDATE SET last = f.last + 1 RETURNING last",
            tenant,
            series));
  }

  /** Two that begin a series at once: the table refuses one, which then counts on. */
  private static long onH2(Connection connection, String tenant, String series)
      throws SQLException {
    int counted =
        Sql.of(
                "UPDATE helpdesk_folio SET last = last + 1 WHERE tenant = ? AND series = ?",
                tenant,
                series)
            .update(connection);
    if (counted == 0) {
      Sql.of("INSERT INTO helpdesk_folio (tenant, series, last) VALUES (?, ?, 1)", tenant, series)
          .update(connection);
    }
    return last(
        connection,
        Sql.of("SELECT last FROM helpdesk_folio WHERE tenant = ? AND series = ?", tenant, series));
  }

  private static long last(Connection connection, Sql sql) throws SQLException {
    return Objects.requireNonNull(sql.first(connection, row -> row.number("last")));
  }
}
