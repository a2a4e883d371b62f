package dev.helpdesk.jdbc;

import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.Check;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.NameClaim;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.StoreFailedException;
import dev.helpdesk.spi.store.TextRow;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Commits and loads records. A commit is tried first, and only when it did not go through is it
 * asked why: what nothing stands against costs one write and no question.
 */
final class JdbcRecords implements RecordStore {

  private final Sessions sessions;
  private final CommitWriter writer;

  JdbcRecords(Sessions sessions, CommitWriter writer) {
    this.sessions = sessions;
    this.writer = writer;
  }

  @Override
  public CommitResult commit(Changeset changeset) {
    Check.present(changeset, "changeset");
    boolean enlisted = sessions.isEnlisted();
    int tries = enlisted ? 1 : Sessions.TRIES;
    boolean lasting = !enlisted;
    Written written = Written.NO;
    for (int attempt = 0; attempt < tries; attempt++) {
      written =
          sessions.write(
              connection -> writer.write(connection, changeset),
              writer.isSeveralStatements(changeset));
      if (written.end() == Written.End.YES) {
        return new CommitResult.Committed(enlisted);
      }
      if (written.end() == Written.End.UNKNOWN) {
        return new CommitResult.Unknown();
      }
      Optional<CommitResult> objection =
          sessions.read(connection -> Objections.of(connection, changeset));
      if (objection.isPresent()) {
        return objection.get();
      }
      // What stood against it is gone: another commit was undone, or a name ran out.
      lasting &= written.isConstraint();
    }
    throw refused(written.refusal(), enlisted, lasting);
  }

  /**
   * Returns how a commit failed that nothing stands against.
   *
   * @param lasting whether every try was refused by a constraint, which no race does
   */
  private static StoreFailedException refused(
      @Nullable SQLException refusal, boolean enlisted, boolean lasting) {
    String problem =
        enlisted
            ? "the commit lost a race: expected the host to try its whole transaction again"
            : lasting
                ? "a constraint of the tables refused the commit each time, though no key, version"
                    + " or name stands against it"
                : "the commit lost every race";
    SQLException known =
        refusal == null ? new SQLException("lost every race", "40001") : SqlFailure.bare(refusal);
    return new StoreFailedException(problem, !lasting, known);
  }

  @Override
  public Optional<RecordRow> load(TenantId tenant, RecordId record) {
    return sessions.read(
        connection ->
            Optional.ofNullable(
                RecordRows.select()
                    .add(" WHERE r.tenant = ? AND r.id = ?", tenant.value(), record.value())
                    .first(connection, RecordRows::read)));
  }

  @Override
  public List<HistoryRow> history(TenantId tenant, RecordId record, long afterVersion, int limit) {
    Check.between(afterVersion, 0, Long.MAX_VALUE, "afterVersion");
    Check.between(limit, 1, 10_000, "limit");
    return sessions.read(
        connection ->
            HistoryRows.select()
                .add(
                    " WHERE tenant = ? AND record = ? AND version > ? ORDER BY version LIMIT ?",
                    tenant.value(),
                    record.value(),
                    afterVersion,
                    limit)
                .list(connection, HistoryRows::read));
  }

  @Override
  public List<TextRow> texts(TenantId tenant, RecordId record) {
    return sessions
        .read(
            connection ->
                Sql.of(
                        "SELECT text_key, subjects, audience, text FROM helpdesk_text"
                            + " WHERE tenant = ? AND record = ?",
                        tenant.value(),
                        record.value())
                    .list(connection, row -> text(tenant, record, row)))
        .stream()
        .sorted(CodePoints.by(row -> row.key().value()))
        .toList();
  }

  private static TextRow text(TenantId tenant, RecordId record, Row row) throws SQLException {
    return new TextRow(
        tenant,
        record,
        new TextKey(row.text("text_key")),
        row.texts("subjects").stream().map(ActorId::new).toList(),
        Audience.valueOf(row.text("audience")),
        row.text("text"));
  }

  @Override
  public Optional<NameClaim> name(TenantId tenant, String name) {
    Sql sql =
        Sql.of(
            "SELECT name, holder, expires FROM helpdesk_name WHERE tenant = ? AND digest = ?",
            tenant.value(),
            Digest.of(name));
    return sessions.read(
        connection ->
            Optional.ofNullable(
                sql.first(
                    connection,
                    row ->
                        new NameClaim(
                            row.text("name"),
                            new RecordId(row.text("holder")),
                            row.instantOrNull("expires")))));
  }

  @Override
  public Optional<IdempotencyRow> remembered(TenantId tenant, String key) {
    Sql sql =
        Sql.of(
            "SELECT command_key, payload_hash, record, from_version, to_version, outcome"
                + " FROM helpdesk_idempotency WHERE tenant = ? AND digest = ?",
            tenant.value(),
            Digest.of(key));
    return sessions.read(
        connection -> Optional.ofNullable(sql.first(connection, IdempotencyRows::read)));
  }

  @Override
  public boolean isEnlisted() {
    return sessions.isEnlisted();
  }
}
