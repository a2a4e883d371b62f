package dev.helpdesk.jdbc;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.WakeUps;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Leases with {@code FOR UPDATE SKIP LOCKED}, in one statement, so that engines that claim at once
 * neither wait for each other nor get the same.
 *
 * <p>Goes from tenant to tenant by the index, so that what one has waiting costs the others
 * nothing: a claim costs so much for each tenant that has something waiting, due or not.
 */
final class PostgresClaims implements Claims {

  private final Sessions sessions;
  private final StoreTime time;

  PostgresClaims(Sessions sessions, StoreTime time) {
    this.sessions = sessions;
    this.time = time;
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  public List<WakeUps.Claim> wakeUps(Instant now, Duration lease, int limit) {
    // Another engine's lease may have come after this statement began to look: the last word is
    // the condition of the update.
    Sql sql =
        chosen(Queue.WAKE_UPS, now, limit)
            .add(
                ", leased AS (INSERT INTO helpdesk_lease AS l (tenant, record, until)"
                    + " SELECT c.tenant, c.id, ")
            .add(time.after(lease))
            .add(
                " FROM chosen c ON CONFLICT (tenant, record) DO UPDATE SET until = excluded.until"
                    + " WHERE l.until <= ")
            .add(time.now())
            .add(
                " RETURNING l.tenant, l.record) SELECT c.tenant, c.id, c.due,"
                    + " leased.record IS NOT NULL AS leased FROM chosen c LEFT JOIN leased"
                    + " ON leased.tenant = c.tenant AND leased.record = c.id"
                    + " ORDER BY c.due, c.tenant, c.id");
    List<Candidate> candidates = List.of();
    for (int attempt = 0; attempt < Sessions.TRIES; attempt++) {
      candidates = sessions.own(connection -> sql.list(connection, PostgresClaims::candidate));
      // To come too late for all of them is not to find nothing: there may be more behind them.
      if (candidates.isEmpty() || candidates.stream().anyMatch(Candidate::leased)) {
        break;
      }
    }
    return candidates.stream().filter(Candidate::leased).map(Candidate::claim).toList();
  }

  /** What was chosen, and whether the lease on it was had. */
  private record Candidate(WakeUps.Claim claim, boolean leased) {}

  private static Candidate candidate(Row row) throws SQLException {
    return new Candidate(
        new WakeUps.Claim(
            new TenantId(row.text("tenant")), new RecordId(row.text("id")), row.instant("due")),
        row.flag("leased"));
  }

  @Override
  public <T> List<T> deliveries(
      Queue queue, Instant now, Duration lease, int limit, Sql.Reader<T> reader) {
    Sql sql =
        chosen(queue, now, limit)
            .add(", taken AS (UPDATE " + queue.table() + " t SET revision = t.revision + 1,")
            .add(" leased_until = ")
            .add(time.after(lease))
            .add(
                " FROM chosen c WHERE t.tenant = c.tenant AND t.digest = sha256(convert_to(c.id,"
                    + " 'UTF8')) RETURNING t.*) SELECT * FROM taken ORDER BY next_try, tenant, id");
    return sessions.own(connection -> sql.list(connection, reader));
  }

  @Override
  public Optional<Instant> next(Queue queue) {
    Sql sql = waiting(queue).add(" SELECT min(due) AS due FROM waiting");
    return sessions.own(
        connection ->
            sql.list(connection, row -> Optional.ofNullable(row.instantOrNull("due"))).get(0));
  }

  /** Begins with {@code waiting}: each tenant that has something waiting, and since when. */
  private static Sql waiting(Queue queue) {
    String oldest =
        "SELECT t.tenant, t." + queue.due() + " AS due FROM " + queue.table() + " t WHERE ";
    String first = " ORDER BY t.tenant, t." + queue.due() + " LIMIT 1";
    return Sql.of("WITH RECURSIVE waiting AS ((" + oldest + queue.waits() + first + ")")
        .add(" UNION ALL SELECT o.tenant, o.due FROM waiting w CROSS JOIN LATERAL (" + oldest)
        .add(queue.waits() + " AND t.tenant > w.tenant" + first + ") o)");
  }

  /** Begins with {@code chosen}: what is free and due, one of each tenant in turn. */
  private Sql chosen(Queue queue, Instant now, int limit) {
    String due = queue.due();
    return waiting(queue)
        .add(
            ", picked AS (SELECT p.tenant, p.id, p.due, row_number() OVER (PARTITION BY p.tenant"
                + " ORDER BY p.due, p.id) AS turn FROM waiting w CROSS JOIN LATERAL"
                + " (SELECT t.tenant, t.id, t."
                + due
                + " AS due FROM "
                + queue.table()
                + " t WHERE t.tenant = w.tenant AND t."
                + due
                + " <= ? AND ",
            now)
        .add(queue.waits() + " AND ")
        .add(queue.free(time.now()))
        .add(" ORDER BY t." + due + ", t.id LIMIT ?", limit)
        .add(" FOR NO KEY UPDATE OF t SKIP LOCKED) p WHERE w.due <= ?)", now)
        .add(", chosen AS (SELECT tenant, id, due FROM picked")
        .add(" ORDER BY turn, due, tenant, id LIMIT ?)", limit);
  }
}
