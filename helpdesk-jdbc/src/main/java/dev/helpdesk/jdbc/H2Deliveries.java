package dev.helpdesk.jdbc;

import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.OutboxRow;
import java.sql.Connection;
import java.sql.SQLException;

/** The part of a commit on H2 that others carry on: notifications and duties. */
final class H2Deliveries {

  private H2Deliveries() {}

  /** Writes what a changeset withdraws and adds of both. */
  static void write(Connection connection, Changeset changeset) throws SQLException {
    for (String collapseKey : changeset.withdrawn()) {
      Sql.of(
              "UPDATE helpdesk_outbox SET state = 'STOPPED', problem = ?, revision = revision + 1,"
                  + " leased_until = NULL WHERE tenant = ? AND record = ? AND collapse_key = ?"
                  + " AND state IN ('PENDING', 'PARKED')",
              JdbcOutbox.WITHDRAWN,
              changeset.tenant().value(),
              changeset.row().id().value(),
              collapseKey)
          .update(connection);
    }
    for (OutboxRow row : changeset.outbox()) {
      outbox(connection, row);
    }
    for (DutyRow row : changeset.duties()) {
      duty(connection, row);
    }
  }

  private static void outbox(Connection connection, OutboxRow row) throws SQLException {
    byte[] digest = Digest.of(row.key());
    if (isThere(connection, "helpdesk_outbox", row.tenant().value(), digest)) {
      return;
    }
    Sql.of(
            "INSERT INTO helpdesk_outbox (tenant, digest, id, record, collapse_key, recipient,"
                + " channel, audience, language, template, subject, text, at, state, attempts,"
                + " next_try, problem, revision)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            row.tenant().value(),
            digest,
            row.key(),
            row.record().value(),
            row.collapseKey(),
            row.notification().recipient().value(),
            row.notification().channel(),
            row.notification().audience().name(),
            row.notification().language(),
            row.notification().template(),
            row.notification().subject(),
            row.notification().text(),
            row.notification().at(),
            row.delivery().state().name(),
            row.delivery().attempts(),
            row.delivery().nextTry(),
            row.delivery().problem(),
            row.delivery().revision())
        .update(connection);
  }

  private static void duty(Connection connection, DutyRow row) throws SQLException {
    byte[] digest = Digest.of(row.id());
    if (isThere(connection, "helpdesk_duty", row.tenant().value(), digest)) {
      return;
    }
    Sql.of(
            "INSERT INTO helpdesk_duty (tenant, digest, id, origin, body, progress, state, attempts,"
                + " next_try, problem, revision)"
                + " VALUES (?, ?, ?, ?, ? FORMAT JSON, ?, ?, ?, ?, ?, ?)",
            row.tenant().value(),
            digest,
            row.id(),
            row.origin().value(),
            Bodies.json(row.body()),
            row.progress(),
            row.delivery().state().name(),
            row.delivery().attempts(),
            row.delivery().nextTry(),
            row.delivery().problem(),
            row.delivery().revision())
        .update(connection);
  }

  private static boolean isThere(Connection connection, String table, String tenant, byte[] digest)
      throws SQLException {
    return Sql.of("SELECT 1 FROM " + table + " WHERE tenant = ? AND digest = ?", tenant, digest)
            .first(connection, row -> true)
        != null;
  }
}
