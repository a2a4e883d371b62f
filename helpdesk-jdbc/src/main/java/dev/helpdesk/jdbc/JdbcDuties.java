package dev.helpdesk.jdbc;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.Duties;
import dev.helpdesk.spi.store.DutyRow;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands out follow-ups and fan-outs. */
final class JdbcDuties implements Duties {

  private final Deliveries<DutyRow> deliveries;

  JdbcDuties(Sessions sessions, Claims claims) {
    deliveries = new Deliveries<>(sessions, claims, Queue.DUTIES, JdbcDuties::read);
  }

  private static DutyRow read(Row row) throws SQLException {
    return new DutyRow(
        new TenantId(row.text("tenant")),
        row.text("id"),
        new RecordId(row.text("origin")),
        row.body("body"),
        row.text("progress"),
        Deliveries.delivery(row));
  }

  @Override
  public List<DutyRow> claim(Instant now, Duration lease, int limit) {
    return deliveries.claim(now, lease, limit);
  }

  @Override
  public boolean update(DutyRow row) {
    return deliveries.update(
        row.tenant(), row.id(), row.delivery(), Sql.of(", progress = ?", row.progress()));
  }

  @Override
  public Optional<DutyRow> get(TenantId tenant, String id) {
    return deliveries.get(tenant, id);
  }

  @Override
  public List<DutyRow> list(
      TenantId tenant, Delivery.State state, @Nullable String afterId, int limit) {
    return deliveries.list(tenant, state, afterId, limit);
  }

  @Override
  public Optional<Instant> next() {
    return deliveries.next();
  }
}
