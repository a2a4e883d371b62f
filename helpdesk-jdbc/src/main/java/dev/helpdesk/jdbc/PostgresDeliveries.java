package dev.helpdesk.jdbc;

import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.OutboxRow;
import java.util.List;

/** The part of a commit on PostgreSQL that others carry on: notifications and duties. */
final class PostgresDeliveries {

  private static final RowSource<OutboxRow> NOTIFICATIONS =
      RowSource.<OutboxRow>named("o")
          .text("record", row -> row.record().value())
          .digest("digest", OutboxRow::key)
          .text("id", OutboxRow::key)
          .text("collapse_key", OutboxRow::collapseKey)
          .text("recipient", row -> row.notification().recipient().value())
          .text("channel", row -> row.notification().channel())
          .text("audience", row -> row.notification().audience().name())
          .text("language", row -> row.notification().language())
          .text("template", row -> row.notification().template())
          .text("subject", row -> row.notification().subject())
          .text("text", row -> row.notification().text())
          .instant("at", row -> row.notification().at())
          .text("state", row -> row.delivery().state().name())
          .integer("attempts", row -> row.delivery().attempts())
          .instant("next_try", row -> row.delivery().nextTry())
          .text("problem", row -> row.delivery().problem())
          .number("revision", row -> row.delivery().revision())
          .build();

  private static final RowSource<DutyRow> DUTIES =
      RowSource.<DutyRow>named("d")
          .digest("digest", DutyRow::id)
          .text("id", DutyRow::id)
          .text("origin", row -> row.origin().value())
          .text("body", row -> Bodies.json(row.body()))
          .text("progress", DutyRow::progress)
          .text("state", row -> row.delivery().state().name())
          .integer("attempts", row -> row.delivery().attempts())
          .instant("next_try", row -> row.delivery().nextTry())
          .text("problem", row -> row.delivery().problem())
          .number("revision", row -> row.delivery().revision())
          .build();

  private PostgresDeliveries() {}

  /** Adds what a changeset withdraws and writes of both. */
  static void add(Sql sql, Changeset changeset) {
    withdraw(sql, changeset);
    outbox(sql, changeset);
    duties(sql, changeset);
  }

  private static void withdraw(Sql sql, Changeset changeset) {
    if (!changeset.withdrawn().isEmpty()) {
      sql.add(
          ", withdrawn AS (UPDATE helpdesk_outbox SET state = 'STOPPED', problem = ?,"
              + " revision = revision + 1, leased_until = NULL FROM written WHERE tenant = ?"
              + " AND record = ? AND state IN ('PENDING', 'PARKED')"
              + " AND collapse_key = ANY (?::text[]))",
          JdbcOutbox.WITHDRAWN,
          changeset.tenant().value(),
          changeset.row().id().value(),
          changeset.withdrawn().toArray(new String[0]));
    }
  }

  private static void outbox(Sql sql, Changeset changeset) {
    List<OutboxRow> rows = changeset.outbox();
    if (rows.isEmpty()) {
      return;
    }
    sql.add(
        ", outbox AS (INSERT INTO helpdesk_outbox (tenant, record, digest, id, collapse_key,"
            + " recipient, channel, audience, language, template, subject, text, at, state,"
            + " attempts, next_try, problem, revision)"
            + " SELECT ?, o.record, o.digest, o.id, o.collapse_key, o.recipient, o.channel,"
            + " o.audience, o.language, o.template, o.subject, o.text, o.at, o.state, o.attempts,"
            + " o.next_try, o.problem, o.revision FROM written CROSS JOIN ",
        changeset.tenant().value());
    NOTIFICATIONS.add(sql, rows);
    sql.add(" ON CONFLICT (tenant, digest) DO NOTHING)");
  }

  private static void duties(Sql sql, Changeset changeset) {
    List<DutyRow> rows = changeset.duties();
    if (rows.isEmpty()) {
      return;
    }
    sql.add(
        ", duties AS (INSERT INTO helpdesk_duty (tenant, digest, id, origin, body, progress, state,"
            + " attempts, next_try, problem, revision)"
            + " SELECT ?, d.digest, d.id, d.origin, d.body::jsonb, d.progress, d.state, d.attempts,"
            + " d.next_try, d.problem, d.revision FROM written CROSS JOIN ",
        changeset.tenant().value());
    DUTIES.add(sql, rows);
    sql.add(" ON CONFLICT (tenant, digest) DO NOTHING)");
  }
}
