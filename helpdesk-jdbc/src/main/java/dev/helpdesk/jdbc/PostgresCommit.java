package dev.helpdesk.jdbc;

import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.NameClaim;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.TextRow;
import dev.helpdesk.spi.store.Words;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes a changeset to PostgreSQL in one statement, thus in one round trip; one that deletes texts
 * locks its record before.
 *
 * <p>Everything hangs on the row that the version check let through: without it no part is written.
 * A name that is taken makes its holder null, which the table refuses, and a known key is refused
 * by its table, so that either undoes the statement.
 */
final class PostgresCommit implements CommitWriter {

  /**
   * Marks how far the positions had come before this commit takes its own, until it ends: readers
   * of the feed go no further (see {@link PostgresFeed}). The first mark of a transaction holds for
   * all its commits, so that a long one takes one lock.
   */
  static final String MARK =
      marked(
          "set_config('helpdesk.mark', 'helpdesk_position'::regclass::oid::text, true),",
          " WHERE current_setting('helpdesk.mark', true)"
              + " IS DISTINCT FROM 'helpdesk_position'::regclass::oid::text");

  /** The mark of a commit that is a transaction by itself. */
  private static final String OWN_MARK = marked("", "");

  private static String marked(String remember, String unless) {
    return "WITH mark AS MATERIALIZED (SELECT "
        + remember
        + " pg_advisory_xact_lock_shared('helpdesk_position'::regclass::oid::bigint::bit(32)::int,"
        + " (p.last_value & 2147483647)::int) FROM helpdesk_position p"
        + unless
        + ")";
  }

  private static final RowSource<HistoryRow> HISTORY =
      RowSource.<HistoryRow>named("h")
          .number("version", HistoryRow::version)
          .instant("at", HistoryRow::at)
          .instant("recorded_at", HistoryRow::recordedAt)
          .text("type", HistoryRow::type)
          .text("decision", row -> row.decision().id())
          .text("command", row -> row.decision().command())
          .text("actor", row -> row.decision().actor().value())
          .integer("place", row -> row.decision().position())
          .flag("reaction", row -> row.decision().reaction())
          .text("body", row -> Bodies.json(row.body()))
          .build();

  private static final RowSource<TextRow> TEXTS =
      RowSource.<TextRow>named("t")
          .text("text_key", row -> row.key().value())
          .text("subjects", row -> AttributeJson.array(Columns.subjects(row)))
          .text("audience", row -> row.audience().name())
          .text("text", TextRow::text)
          .build();

  private static final RowSource<NameClaim> CLAIMS =
      RowSource.<NameClaim>named("c")
          .digest("digest", NameClaim::name)
          .text("name", NameClaim::name)
          .text("holder", claim -> claim.holder().value())
          .instant("expires", NameClaim::expires)
          .build();

  private final boolean notifies;

  /**
   * Creates the writer.
   *
   * @param notifies whether it tells listeners of each commit
   */
  PostgresCommit(boolean notifies) {
    this.notifies = notifies;
  }

  @Override
  public boolean isSeveralStatements(Changeset changeset) {
    return changeset.expectedVersion() > 0 && !changeset.deletedTexts().isEmpty();
  }

  @Override
  public boolean write(Connection connection, Changeset changeset) throws SQLException {
    if (isSeveralStatements(changeset) && !isLocked(connection, changeset)) {
      return false;
    }
    String mark = connection.getAutoCommit() ? OWN_MARK : MARK;
    Sql sql = Sql.of(changeset.isTouch() ? "WITH " : mark + ", ");
    row(sql, changeset);
    history(sql, changeset);
    words(sql, changeset);
    texts(sql, changeset);
    names(sql, changeset);
    PostgresDeliveries.add(sql, changeset);
    IdempotencyRow remember = changeset.idempotency();
    if (remember != null) {
      idempotency(sql, changeset, remember);
    }
    sql.add(" SELECT count(*) AS written FROM written");
    if (notifies && !changeset.isTouch()) {
      sql.add(
          " CROSS JOIN LATERAL (SELECT pg_notify('" + PostgresHint.CHANNEL + "', ?)) AS told",
          changeset.tenant().value());
    }
    Long written = sql.first(connection, row -> row.number("written"));
    return written != null && written == 1;
  }

  /**
   * Waits for who writes the row, by a statement of its own: a DELETE sees what was there when its
   * statement began, and a touch leaves the version, so that this commit may go through after it.
   */
  private static boolean isLocked(Connection connection, Changeset changeset) throws SQLException {
    return Sql.of(
                "SELECT 1 FROM helpdesk_record WHERE tenant = ? AND id = ? AND version = ?"
                    + " FOR NO KEY UPDATE",
                changeset.tenant().value(),
                changeset.row().id().value(),
                changeset.expectedVersion())
            .first(connection, row -> true)
        != null;
  }

  private static void row(Sql sql, Changeset changeset) {
    RecordRow row = changeset.row();
    String attributes = AttributeJson.write(row.attributes());
    String snapshot = Bodies.json(row.snapshot());
    String tenant = row.tenant().value();
    String id = row.id().value();
    if (changeset.expectedVersion() == 0) {
      sql.add(
          "written AS (INSERT INTO helpdesk_record"
              + " (tenant, id, kind, version, wake_up, stamp, attributes, snapshot)"
              + " VALUES (?, ?, ?, ?, ?::timestamptz, ?, ?::jsonb, ?::jsonb)"
              + " ON CONFLICT DO NOTHING RETURNING 1)",
          tenant,
          id,
          row.kind(),
          row.version(),
          row.wakeUp(),
          row.stamp(),
          attributes,
          snapshot);
      return;
    }
    sql.add(
        "written AS (UPDATE helpdesk_record SET kind = ?, version = ?, wake_up = ?::timestamptz,"
            + " stamp = ?, attributes = ?::jsonb, snapshot = ?::jsonb"
            + " WHERE tenant = ? AND id = ? AND version = ? RETURNING 1)",
        row.kind(),
        row.version(),
        row.wakeUp(),
        row.stamp(),
        attributes,
        snapshot,
        tenant,
        id,
        changeset.expectedVersion());
    sql.add(
        ", unleased AS (DELETE FROM helpdesk_lease USING written WHERE tenant = ? AND record = ?)",
        tenant,
        id);
  }

  private static void history(Sql sql, Changeset changeset) {
    List<HistoryRow> rows = changeset.history();
    if (rows.isEmpty()) {
      return;
    }
    sql.add(
        ", history AS (INSERT INTO helpdesk_history (tenant, record, version, position, at,"
            + " recorded_at, type, decision, command, actor, decision_position, reaction, body)"
            + " SELECT ?, ?, h.version, nextval('helpdesk_position'), h.at, h.recorded_at, h.type,"
            + " h.decision, h.command, h.actor, h.place, h.reaction, h.body::jsonb"
            + " FROM written CROSS JOIN (SELECT count(*) FROM mark) m CROSS JOIN ",
        changeset.tenant().value(),
        changeset.row().id().value());
    HISTORY.add(sql, rows);
    sql.add(")");
  }

  private static void words(Sql sql, Changeset changeset) {
    Words words = changeset.row().words();
    String tenant = changeset.tenant().value();
    String id = changeset.row().id().value();
    boolean none = words.publicWords().isEmpty() && words.internalWords().isEmpty();
    if (changeset.isWordsKept() || (none && changeset.expectedVersion() == 0)) {
      return;
    }
    // Only when they changed, as each word costs in the index. Never by a DELETE, which would not
    // see what a touch wrote for which this one had to wait.
    sql.add(
        ", words AS (INSERT INTO helpdesk_words AS w (tenant, record, public_words, internal_words)"
            + " SELECT ?, ?, ?::text[], ?::text[] FROM written ON CONFLICT (tenant, record)"
            + " DO UPDATE SET public_words = excluded.public_words,"
            + " internal_words = excluded.internal_words"
            + " WHERE (w.public_words, w.internal_words)"
            + " IS DISTINCT FROM (excluded.public_words, excluded.internal_words))",
        tenant,
        id,
        words.publicWords().toArray(new String[0]),
        words.internalWords().toArray(new String[0]));
  }

  private static void texts(Sql sql, Changeset changeset) {
    String tenant = changeset.tenant().value();
    String id = changeset.row().id().value();
    if (!changeset.deletedTexts().isEmpty()) {
      sql.add(
          ", deleted AS (DELETE FROM helpdesk_text USING written"
              + " WHERE tenant = ? AND record = ? AND text_key = ANY (?::text[]))",
          tenant,
          id,
          Columns.texts(changeset.deletedTexts(), key -> key.value()));
    }
    List<TextRow> rows = Columns.kept(changeset);
    if (rows.isEmpty()) {
      return;
    }
    sql.add(
        ", texts AS (INSERT INTO helpdesk_text (tenant, record, text_key, subjects, audience, text)"
            + " SELECT ?, ?, t.text_key, ARRAY(SELECT jsonb_array_elements_text(t.subjects::jsonb)),"
            + " t.audience, t.text FROM written CROSS JOIN ",
        tenant,
        id);
    TEXTS.add(sql, rows);
    sql.add(
        " ON CONFLICT (tenant, record, text_key) DO UPDATE SET subjects = excluded.subjects,"
            + " audience = excluded.audience, text = excluded.text)");
  }

  private static void names(Sql sql, Changeset changeset) {
    String tenant = changeset.tenant().value();
    String holder = changeset.row().id().value();
    List<String> releases = Columns.released(changeset);
    if (!releases.isEmpty()) {
      sql.add(
          ", released AS (DELETE FROM helpdesk_name USING written"
              + " WHERE tenant = ? AND holder = ? AND digest = ANY (?::bytea[]))",
          tenant,
          holder,
          Columns.digests(releases, name -> name));
    }
    List<NameClaim> claims = Columns.claimed(changeset);
    if (claims.isEmpty()) {
      return;
    }
    sql.add(
        ", claimed AS (INSERT INTO helpdesk_name AS n (tenant, digest, name, holder, expires)"
            + " SELECT ?, c.digest, c.name, c.holder, c.expires FROM written CROSS JOIN ",
        tenant);
    CLAIMS.add(sql, claims);
    sql.add(
        " ON CONFLICT (tenant, digest) DO UPDATE SET expires = excluded.expires, holder ="
            + " CASE WHEN n.holder = excluded.holder OR n.expires <= ?::timestamptz"
            + " THEN excluded.holder END)",
        changeset.now());
  }

  private static void idempotency(Sql sql, Changeset changeset, IdempotencyRow remember) {
    sql.add(
        ", remembered AS (INSERT INTO helpdesk_idempotency (tenant, digest, command_key,"
            + " payload_hash, record, from_version, to_version, outcome)"
            + " SELECT ?, ?, ?, ?, ?, ?, ?, ?::jsonb FROM written)",
        changeset.tenant().value(),
        Digest.of(remember.key()),
        remember.key(),
        remember.payloadHash(),
        remember.record().value(),
        remember.fromVersion(),
        remember.toVersion(),
        Bodies.json(remember.outcome()));
  }
}
