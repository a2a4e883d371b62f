package dev.helpdesk.jdbc;

import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.IdempotencyRow;
import dev.helpdesk.spi.store.NameClaim;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands against a commit that did not go through: its key, its version or its names, in
 * this order.
 *
 * <p>Asks for all of them in one statement and so at one instant: a version read later than the key
 * could be that of the very commit that brought the key.
 */
final class Objections {

  private Objections() {}

  /** What one row of the answer says. */
  private record Standing(@Nullable IdempotencyRow first, long version, @Nullable NameClaim name) {}

  /** Returns what stands against a commit now, or empty when it may be tried again. */
  static Optional<CommitResult> of(Connection connection, Changeset changeset) throws SQLException {
    List<Standing> rows = question(changeset).list(connection, Objections::standing);
    Standing standing = rows.get(0);
    if (standing.first != null) {
      return Optional.of(new CommitResult.AlreadyDone(standing.first));
    }
    if (standing.version != changeset.expectedVersion()) {
      return Optional.of(new CommitResult.VersionConflict(standing.version));
    }
    for (NameClaim claim : changeset.claims()) {
      for (Standing row : rows) {
        NameClaim held = row.name;
        if (held != null && held.name().equals(claim.name()) && isTaken(held, claim, changeset)) {
          return Optional.of(new CommitResult.NameTaken(held.name(), held.holder()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isTaken(NameClaim held, NameClaim claim, Changeset changeset) {
    boolean free = held.expires() != null && !held.expires().isAfter(changeset.now());
    return !free && !held.holder().equals(claim.holder());
  }

  private static Sql question(Changeset changeset) {
    String tenant = changeset.tenant().value();
    IdempotencyRow remember = changeset.idempotency();
    Sql sql =
        Sql.of(
            "SELECT r.version, i.command_key, i.payload_hash, i.record, i.from_version,"
                + " i.to_version, i.outcome, n.name, n.holder, n.expires FROM (SELECT 1 AS one) o"
                + " LEFT JOIN helpdesk_record r ON r.tenant = ? AND r.id = ?",
            tenant,
            changeset.row().id().value());
    sql.add(" LEFT JOIN helpdesk_idempotency i ON ");
    if (remember == null) {
      sql.add("FALSE");
    } else {
      sql.add("i.tenant = ? AND i.digest = ?", tenant, Digest.of(remember.key()));
    }
    sql.add(" LEFT JOIN helpdesk_name n ON ");
    if (changeset.claims().isEmpty()) {
      return sql.add("FALSE");
    }
    int names = changeset.claims().size();
    sql.add("n.tenant = ? AND n.digest IN (", tenant)
        .add(String.join(", ", Collections.nCopies(names, "?")));
    changeset.claims().forEach(claim -> sql.add("", Digest.of(claim.name())));
    return sql.add(")");
  }

  private static Standing standing(Row row) throws SQLException {
    String name = row.textOrNull("name");
    return new Standing(
        row.textOrNull("command_key") == null ? null : IdempotencyRows.read(row),
        row.number("version"),
        name == null
            ? null
            : new NameClaim(name, new RecordId(row.text("holder")), row.instantOrNull("expires")));
  }
}
