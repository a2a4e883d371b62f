package dev.helpdesk.jdbc;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.notification.Notification;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.Outbox;
import dev.helpdesk.spi.store.OutboxRow;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands out notifications. */
final class JdbcOutbox implements Outbox {

  /** The problem of a notification that a later commit withdrew. */
  static final String WITHDRAWN = "withdrawn";

  private final Sessions sessions;
  private final Deliveries<OutboxRow> deliveries;

  JdbcOutbox(Sessions sessions, Claims claims) {
    this.sessions = sessions;
    deliveries = new Deliveries<>(sessions, claims, Queue.OUTBOX, JdbcOutbox::read);
  }

  private static OutboxRow read(Row row) throws SQLException {
    return new OutboxRow(
        new TenantId(row.text("tenant")),
        new RecordId(row.text("record")),
        row.textOrNull("collapse_key"),
        new Notification(
            row.text("id"),
            new ActorId(row.text("recipient")),
            row.text("channel"),
            Audience.valueOf(row.text("audience")),
            row.text("language"),
            row.text("template"),
            row.text("subject"),
            row.text("text"),
            row.instant("at")),
        Deliveries.delivery(row));
  }

  @Override
  public List<OutboxRow> claim(Instant now, Duration lease, int limit) {
    return deliveries.claim(now, lease, limit);
  }

  @Override
  public boolean update(OutboxRow row) {
    return deliveries.update(row.tenant(), row.key(), row.delivery(), Sql.of(""));
  }

  @Override
  public Optional<OutboxRow> get(TenantId tenant, String key) {
    return deliveries.get(tenant, key);
  }

  @Override
  public List<OutboxRow> list(
      TenantId tenant, Delivery.State state, @Nullable String afterKey, int limit) {
    return deliveries.list(tenant, state, afterKey, limit);
  }

  @Override
  public List<OutboxRow> of(TenantId tenant, RecordId record) {
    return sessions
        .read(
            connection ->
                Sql.of(
                        "SELECT * FROM helpdesk_outbox WHERE tenant = ? AND record = ?",
                        tenant.value(),
                        record.value())
                    .list(connection, JdbcOutbox::read))
        .stream()
        .sorted(CodePoints.by(OutboxRow::key))
        .toList();
  }

  @Override
  public Optional<Instant> next() {
    return deliveries.next();
  }
}
