package dev.helpdesk.jdbc;

import dev.helpdesk.model.Check;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Delivery;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What notifications and duties have in common: claimed, then changed under the revision that the
 * claim gave.
 */
final class Deliveries<R> {

  private final Sessions sessions;
  private final Dialect dialect;
  private final Claims claims;
  private final Queue queue;
  private final Sql.Reader<R> reader;

  Deliveries(Sessions sessions, Claims claims, Queue queue, Sql.Reader<R> reader) {
    this.sessions = sessions;
    this.dialect = claims.dialect();
    this.claims = claims;
    this.queue = queue;
    this.reader = reader;
  }

  /** Returns where a row stands. */
  static Delivery delivery(Row row) throws SQLException {
    return new Delivery(
        Delivery.State.valueOf(row.text("state")),
        row.integer("attempts"),
        row.instant("next_try"),
        row.textOrNull("problem"),
        row.number("revision"));
  }

  List<R> claim(Instant now, Duration lease, int limit) {
    Instant until = Check.instant(now, "now");
    Check.between(limit, 1, 10_000, "limit");
    sessions.requireApart();
    return claims.deliveries(queue, until, Check.duration(lease, "lease"), limit, reader);
  }

  /** Writes a delivery, and what else changes with it. */
  boolean update(TenantId tenant, String id, Delivery delivery, Sql more) {
    Sql sql =
        Sql.of("UPDATE " + queue.table() + " SET state = ?", delivery.state().name())
            .add(", attempts = ?, next_try = ?", delivery.attempts(), delivery.nextTry())
            .add(", problem = ?, revision = revision + 1", delivery.problem())
            .add(", leased_until = NULL")
            .add(more)
            .add(" WHERE tenant = ? AND digest = ?", tenant.value(), Digest.of(id))
            .add(" AND revision = ?", delivery.revision());
    return sessions.own(sql::update) == 1;
  }

  Optional<R> get(TenantId tenant, String id) {
    return sessions.read(
        connection ->
            Optional.ofNullable(
                Sql.of("SELECT * FROM " + queue.table())
                    .add(" WHERE tenant = ? AND digest = ?", tenant.value(), Digest.of(id))
                    .first(connection, reader)));
  }

  List<R> list(TenantId tenant, Delivery.State state, @Nullable String after, int limit) {
    Check.between(limit, 1, 10_000, "limit");
    Sql sql =
        Sql.of("SELECT * FROM " + queue.table() + " WHERE tenant = ?", tenant.value())
            .add(" AND state = ?", state.name());
    if (after != null) {
      sql.add(" AND " + dialect.byCodePoint("id") + " > " + dialect.byCodePoint("?"), after);
    }
    sql.add(" ORDER BY " + dialect.byCodePoint("id") + " LIMIT ?", limit);
    return sessions.read(connection -> sql.list(connection, reader));
  }

  Optional<Instant> next() {
    return claims.next(queue);
  }
}
