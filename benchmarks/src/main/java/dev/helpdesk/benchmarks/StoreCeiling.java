package dev.helpdesk.benchmarks;

import dev.helpdesk.model.RecordId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The least that a commit can be on the tables: the row under its version, three events and one
 * notification, without names, keys, leases, words, or a feed that passes over nothing.
 */
final class StoreCeiling {

  private static final String ATTRIBUTES = attributes();

  private static final String EVENT =
      "(?, ?, ?, nextval('helpdesk_position'), ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)";

  static final String STATEMENT =
      "WITH written AS (UPDATE helpdesk_record SET version = ?, wake_up = ?,"
          + " attributes = ?::jsonb, snapshot = ?::jsonb"
          + " WHERE tenant = ? AND id = ? AND version = ? RETURNING 1),"
          + " history AS (INSERT INTO helpdesk_history (tenant, record, version, position, at,"
          + " recorded_at, type, decision, command, actor, decision_position, reaction, body)"
          + " VALUES "
          + EVENT
          + ", "
          + EVENT
          + ", "
          + EVENT
          + "), outbox AS (INSERT INTO helpdesk_outbox (tenant, digest, id, record, recipient,"
          + " channel, audience, language, template, subject, text, at, state, attempts, next_try,"
          + " revision) VALUES (?, sha256(?::bytea), ?, ?, 'rosa', 'mail', 'PUBLIC', 'en',"
          + " 'resolved', 'Your ticket is resolved',"
          + " 'We have resolved your ticket. Answer this message if it is not.', ?, 'PENDING', 0,"
          + " ?, 0)) SELECT count(*) FROM written";

  private StoreCeiling() {}

  private static String attributes() {
    StringBuilder json = new StringBuilder("{\"flag\":true,\"number\":NUMBER");
    for (int i = 0; i < 16; i++) {
      json.append(",\"text").append(i).append("\":\"value-").append(i).append('"');
    }
    for (int i = 0; i < 6; i++) {
      json.append(",\"moment").append(i);
      json.append("\":{\"at\":\"2030-01-01T00:00:").append(10 + i).append(".MICROSZ\"}");
    }
    return json.append("}").toString();
  }

  /** Writes what {@link StoreScene#changeset} says. */
  static void write(PreparedStatement statement, RecordId record, long version)
      throws SQLException {
    OffsetDateTime now = StoreScene.NOW.atOffset(ZoneOffset.UTC);
    long next = version + StoreScene.EVENTS;
    String tenant = StoreScene.TENANT.value();
    String key = record + "/" + next;
    int at = 0;
    statement.setLong(++at, next);
    statement.setObject(++at, now.plusSeconds(next));
    statement.setString(
        ++at,
        ATTRIBUTES
            .replace("NUMBER", Long.toString(next))
            .replace("MICROS", Long.toString(100_000 + next % 900_000)));
    statement.setString(++at, StoreScene.SNAPSHOT);
    statement.setString(++at, tenant);
    statement.setString(++at, record.value());
    statement.setLong(++at, version);
    for (int i = 0; i < StoreScene.EVENTS; i++) {
      statement.setString(++at, tenant);
      statement.setString(++at, record.value());
      statement.setLong(++at, version + 1 + i);
      statement.setObject(++at, now);
      statement.setObject(++at, now);
      statement.setString(++at, "StateChanged");
      statement.setString(++at, record + "-" + next);
      statement.setString(++at, "Resolve");
      statement.setString(++at, "ana");
      statement.setInt(++at, i);
      statement.setBoolean(++at, i > 0);
      statement.setString(++at, StoreScene.EVENT);
    }
    statement.setString(++at, tenant);
    statement.setString(++at, key);
    statement.setString(++at, key);
    statement.setString(++at, record.value());
    statement.setObject(++at, now);
    statement.setObject(++at, now);
    try (ResultSet written = statement.executeQuery()) {
      if (!written.next() || written.getLong(1) != 1) {
        throw new IllegalStateException("the version check failed");
      }
    }
  }
}
