package dev.helpdesk.jdbc;

import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.DutyRow;
import dev.helpdesk.spi.store.OutboxRow;
import java.util.List;

/** The part of a commit on PostgreSQL that others carry on: notifications and duties. */
final class PostgresDeliveries {

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
            + " o.next_try, o.problem, o.revision FROM written CROSS JOIN unnest(?::text[],"
            + " ?::bytea[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],"
            + " ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::int[],"
            + " ?::timestamptz[], ?::text[], ?::bigint[]) AS o (record, digest, id, collapse_key,"
            + " recipient, channel, audience, language, template, subject, text, at, state,"
            + " attempts, next_try, problem, revision) ON CONFLICT (tenant, digest) DO NOTHING)",
        changeset.tenant().value(),
        Columns.texts(rows, row -> row.record().value()),
        Columns.digests(rows, OutboxRow::key),
        Columns.texts(rows, OutboxRow::key),
        Columns.texts(rows, OutboxRow::collapseKey),
        Columns.texts(rows, row -> row.notification().recipient().value()),
        Columns.texts(rows, row -> row.notification().channel()),
        Columns.texts(rows, row -> row.notification().audience().name()),
        Columns.texts(rows, row -> row.notification().language()),
        Columns.texts(rows, row -> row.notification().template()),
        Columns.texts(rows, row -> row.notification().subject()),
        Columns.texts(rows, row -> row.notification().text()),
        Columns.instants(rows, row -> row.notification().at()),
        Columns.texts(rows, row -> row.delivery().state().name()),
        Columns.integers(rows, row -> row.delivery().attempts()),
        Columns.instants(rows, row -> row.delivery().nextTry()),
        Columns.texts(rows, row -> row.delivery().problem()),
        Columns.numbers(rows, row -> row.delivery().revision()));
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
            + " d.next_try, d.problem, d.revision FROM written CROSS JOIN unnest(?::bytea[],"
            + " ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::timestamptz[],"
            + " ?::text[], ?::bigint[]) AS d (digest, id, origin, body, progress, state, attempts,"
            + " next_try, problem, revision) ON CONFLICT (tenant, digest) DO NOTHING)",
        changeset.tenant().value(),
        Columns.digests(rows, DutyRow::id),
        Columns.texts(rows, DutyRow::id),
        Columns.texts(rows, row -> row.origin().value()),
        Columns.texts(rows, row -> Bodies.json(row.body())),
        Columns.texts(rows, DutyRow::progress),
        Columns.texts(rows, row -> row.delivery().state().name()),
        Columns.integers(rows, row -> row.delivery().attempts()),
        Columns.instants(rows, row -> row.delivery().nextTry()),
        Columns.texts(rows, row -> row.delivery().problem()),
        Columns.numbers(rows, row -> row.delivery().revision()));
  }
}
