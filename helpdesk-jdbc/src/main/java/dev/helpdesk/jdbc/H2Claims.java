package dev.helpdesk.jdbc;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.WakeUps;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Leases on H2, where whoever writes takes the turn: first it looks, then it marks. */
final class H2Claims implements Claims {

  private final Sessions sessions;
  private final StoreTime time;

  H2Claims(Sessions sessions, StoreTime time) {
    this.sessions = sessions;
    this.time = time;
  }

  private record Chosen(String tenant, String id, Instant due) {}

  @Override
  public Dialect dialect() {
    return Dialect.H2;
  }

  @Override
  public List<WakeUps.Claim> wakeUps(Instant now, Duration lease, int limit) {
    return sessions.together(
        connection -> {
          List<WakeUps.Claim> claims = new ArrayList<>();
          for (Chosen chosen : choose(connection, Queue.WAKE_UPS, now, limit)) {
            Sql.of("MERGE INTO helpdesk_lease (tenant, record, until) KEY (tenant, record)")
                .add(" VALUES (?, ?, ", chosen.tenant, chosen.id)
                .add(time.after(lease))
                .add(")")
                .update(connection);
            claims.add(
                new WakeUps.Claim(
                    new TenantId(chosen.tenant), new RecordId(chosen.id), chosen.due));
          }
          return claims;
        });
  }

  @Override
  public <T> List<T> deliveries(
      Queue queue, Instant now, Duration lease, int limit, Sql.Reader<T> reader) {
    return sessions.together(
        connection -> {
          List<T> rows = new ArrayList<>();
          for (Chosen chosen : choose(connection, queue, now, limit)) {
            byte[] digest = Digest.of(chosen.id);
            // An update takes no turn, and may have come since this one was chosen.
            int leased =
                Sql.of(
                        "UPDATE "
                            + queue.table()
                            + " t SET revision = revision + 1, leased_until = ")
                    .add(time.after(lease))
                    .add(" WHERE t.tenant = ? AND t.digest = ?", chosen.tenant, digest)
                    .add(" AND " + queue.waits() + " AND t." + queue.due() + " <= ? AND ", now)
                    .add(queue.free(time.now()))
                    .update(connection);
            if (leased == 1) {
              rows.addAll(
                  Sql.of("SELECT * FROM " + queue.table())
                      .add(" WHERE tenant = ? AND digest = ?", chosen.tenant, digest)
                      .list(connection, reader));
            }
          }
          return rows;
        });
  }

  @Override
  public Optional<Instant> next(Queue queue) {
    Sql sql =
        Sql.of("SELECT min(t." + queue.due() + ") AS due FROM " + queue.table() + " t WHERE ")
            .add(queue.waits());
    return sessions.own(
        connection ->
            sql.list(connection, row -> Optional.ofNullable(row.instantOrNull("due"))).get(0));
  }

  private List<Chosen> choose(Connection connection, Queue queue, Instant now, int limit)
      throws SQLException {
    Sql.of("UPDATE helpdesk_turn SET position = position").update(connection);
    String due = "t." + queue.due();
    return Sql.of("SELECT tenant, id, due FROM (SELECT tenant, id, due, turn FROM (")
        .add("SELECT t.tenant, t.id, " + due + " AS due, ROW_NUMBER() OVER (PARTITION BY t.tenant")
        .add(" ORDER BY " + due + ", STRINGTOUTF8(t.id)) AS turn FROM " + queue.table() + " t")
        .add(" WHERE " + queue.waits() + " AND " + due + " <= ? AND ", now)
        .add(queue.free(time.now()))
        .add(") WHERE turn <= ? ORDER BY turn, due, tenant, id LIMIT ?)", limit, limit)
        .add(" ORDER BY due, tenant, STRINGTOUTF8(id)")
        .list(
            connection, row -> new Chosen(row.text("tenant"), row.text("id"), row.instant("due")));
  }
}
