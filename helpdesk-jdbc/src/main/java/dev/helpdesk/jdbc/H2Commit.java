package dev.helpdesk.jdbc;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.NameClaim;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.TextRow;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a changeset to H2 in several statements, one commit after the other.
 *
 * <p>Whoever writes takes the turn first, which also counts the positions of the feed.
 */
final class H2Commit implements CommitWriter {

  @Override
  public boolean isSeveralStatements(Changeset changeset) {
    return true;
  }

  @Override
  public boolean write(Connection connection, Changeset changeset) throws SQLException {
    int rows = changeset.history().size();
    Sql.of("UPDATE helpdesk_turn SET position = position + ?", rows).update(connection);
    if (!row(connection, changeset)) {
      return false;
    }
    history(connection, changeset);
    H2Attributes.write(connection, changeset);
    if (!changeset.isWordsKept()) {
      words(connection, changeset);
    }
    texts(connection, changeset);
    names(connection, changeset);
    H2Deliveries.write(connection, changeset);
    idempotency(connection, changeset);
    return true;
  }

  private static boolean row(Connection connection, Changeset changeset) throws SQLException {
    RecordRow row = changeset.row();
    String attributes = AttributeJson.write(row.attributes());
    String snapshot = Bodies.json(row.snapshot());
    String tenant = row.tenant().value();
    String id = row.id().value();
    if (changeset.expectedVersion() == 0) {
      Sql.of(
              "INSERT INTO helpdesk_record"
                  + " (tenant, id, kind, version, wake_up, stamp, attributes, snapshot)"
                  + " VALUES (?, ?, ?, ?, ?, ?, ? FORMAT JSON, ? FORMAT JSON)",
              tenant,
              id,
              row.kind(),
              row.version(),
              row.wakeUp(),
              row.stamp(),
              attributes,
              snapshot)
          .update(connection);
      return true;
    }
    Sql.of("DELETE FROM helpdesk_lease WHERE tenant = ? AND record = ?", tenant, id)
        .update(connection);
    return Sql.of(
                "UPDATE helpdesk_record SET kind = ?, version = ?, wake_up = ?, stamp = ?,"
                    + " attributes = ? FORMAT JSON, snapshot = ? FORMAT JSON"
                    + " WHERE tenant = ? AND id = ? AND version = ?",
                row.kind(),
                row.version(),
                row.wakeUp(),
                row.stamp(),
                attributes,
                snapshot,
                tenant,
                id,
                changeset.expectedVersion())
            .update(connection)
        == 1;
  }

  private static void history(Connection connection, Changeset changeset) throws SQLException {
    if (changeset.isTouch()) {
      return;
    }
    long last =
        Objects.requireNonNull(
            Sql.of("SELECT position FROM helpdesk_turn")
                .first(connection, row -> row.number("position")));
    long position = last - changeset.history().size();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (HistoryRow row : changeset.history()) {
      rows.add(
          Sql.values(
              row.tenant().value(),
              row.record().value(),
              row.version(),
              ++position,
              row.at(),
              row.recordedAt(),
              row.type(),
              row.decision().id(),
              row.decision().command(),
              row.decision().actor().value(),
              row.decision().position(),
              row.decision().reaction(),
              Bodies.json(row.body())));
    }
    Sql.batch(
        connection,
        "INSERT INTO helpdesk_history (tenant, record, version, position, at, recorded_at, type,"
            + " decision, command, actor, decision_position, reaction, body)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FORMAT JSON)",
        rows);
  }

  private static void words(Connection connection, Changeset changeset) throws SQLException {
    RecordRow row = changeset.row();
    Sql.of(
            "MERGE INTO helpdesk_words (tenant, record, public_words, internal_words)"
                + " KEY (tenant, record) VALUES (?, ?, ?, ?)",
            row.tenant().value(),
            row.id().value(),
            row.words().publicWords().toArray(new String[0]),
            row.words().internalWords().toArray(new String[0]))
        .update(connection);
  }

  private static void texts(Connection connection, Changeset changeset) throws SQLException {
    TenantId tenant = changeset.tenant();
    RecordId record = changeset.row().id();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (TextRow text : Columns.kept(changeset)) {
      rows.add(
          Sql.values(
              tenant.value(),
              record.value(),
              text.key().value(),
              Columns.subjects(text).toArray(new String[0]),
              text.audience().name(),
              text.text()));
    }
    Sql.batch(
        connection,
        "MERGE INTO helpdesk_text (tenant, record, text_key, subjects, audience, text)"
            + " KEY (tenant, record, text_key) VALUES (?, ?, ?, ?, ?, ?)",
        rows);
    Sql.batch(
        connection,
        "DELETE FROM helpdesk_text WHERE tenant = ? AND record = ? AND text_key = ?",
        changeset.deletedTexts().stream()
            .map(key -> Sql.values(tenant.value(), record.value(), key.value()))
            .toList());
  }

  private static void names(Connection connection, Changeset changeset) throws SQLException {
    String tenant = changeset.tenant().value();
    for (String name : Columns.released(changeset)) {
      Sql.of(
              "DELETE FROM helpdesk_name WHERE tenant = ? AND digest = ? AND holder = ?",
              tenant,
              Digest.of(name),
              changeset.row().id().value())
          .update(connection);
    }
    for (NameClaim claim : Columns.claimed(changeset)) {
      byte[] digest = Digest.of(claim.name());
      // What is free goes away first; then a name that another holds is refused by the table.
      Sql.of(
              "DELETE FROM helpdesk_name WHERE tenant = ? AND digest = ?"
                  + " AND (holder = ? OR expires <= ?)",
              tenant,
              digest,
              claim.holder().value(),
              changeset.now())
          .update(connection);
      Sql.of(
              "INSERT INTO helpdesk_name (tenant, digest, name, holder, expires)"
                  + " VALUES (?, ?, ?, ?, ?)",
              tenant,
              digest,
              claim.name(),
              claim.holder().value(),
              claim.expires())
          .update(connection);
    }
  }

  private static void idempotency(Connection connection, Changeset changeset) throws SQLException {
    IdempotencyRow remember = changeset.idempotency();
    if (remember == null) {
      return;
    }
    Sql.of(
            "INSERT INTO helpdesk_idempotency (tenant, digest, command_key, payload_hash, record,"
                + " from_version, to_version, outcome) VALUES (?, ?, ?, ?, ?, ?, ?, ? FORMAT JSON)",
            changeset.tenant().value(),
            Digest.of(remember.key()),
            remember.key(),
            remember.payloadHash(),
            remember.record().value(),
            remember.fromVersion(),
            remember.toVersion(),
            Bodies.json(remember.outcome()))
        .update(connection);
  }
}
