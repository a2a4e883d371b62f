package dev.helpdesk.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The least that claiming and firing timers can be on the tables: a page is leased by one
 * statement, each record is read, and one statement updates the row under its version and inserts
 * the event, all as they were read: nothing is computed, and nothing keeps the feed in order.
 */
final class TimerCeiling implements AutoCloseable {

  private static final String CLAIM =
      "WITH chosen AS (SELECT tenant, id FROM helpdesk_record t WHERE tenant = ? AND wake_up <= ?"
          + " AND NOT EXISTS (SELECT FROM helpdesk_lease l WHERE l.tenant = t.tenant AND l.record = t.id"
          + " AND l.until > clock_timestamp()) ORDER BY wake_up, id LIMIT ?"
          + " FOR NO KEY UPDATE SKIP LOCKED)"
          + " INSERT INTO helpdesk_lease AS l (tenant, record, until) SELECT tenant, id,"
          + " clock_timestamp() + interval '1 minute' FROM chosen ON CONFLICT (tenant, record)"
          + " DO UPDATE SET until = excluded.until WHERE l.until <= clock_timestamp()"
          + " RETURNING tenant, record";

  private static final String LOAD =
      "SELECT version, attributes, snapshot FROM helpdesk_record WHERE tenant = ? AND id = ?";

  private static final String EVENT =
      "(?, ?, ?, nextval('helpdesk_position'), ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)";

  private static final String FIRE =
      "WITH written AS (UPDATE helpdesk_record SET version = ?, wake_up = ?::timestamptz,"
          + " attributes = ?::jsonb, snapshot = ?::jsonb"
          + " WHERE tenant = ? AND id = ? AND version = ? RETURNING 1),"
          + " unleased AS (DELETE FROM helpdesk_lease WHERE tenant = ? AND record = ?),"
          + " history AS (INSERT INTO helpdesk_history (tenant, record, version, position, at,"
          + " recorded_at, type, decision, command, actor, decision_position, reaction, body)"
          + " VALUES "
          + EVENT
          + ") SELECT count(*) FROM written";

  private static final String BREACHED =
      "{\"metric\":\"first-response\",\"cycle\":1,\"breachedAt\":\"2026-03-02T09:00:00Z\"}";

  private static final int TRIES = 16;

  private final PreparedStatement claim;
  private final PreparedStatement load;
  private final PreparedStatement fire;

  TimerCeiling(Connection connection) throws SQLException {
    claim = connection.prepareStatement(CLAIM);
    load = connection.prepareStatement(LOAD);
    fire = connection.prepareStatement(FIRE);
  }

  /** Claims a page and fires it, again when others were first; returns how many fired. */
  int fire(int page) throws SQLException {
    int fired = 0;
    for (int i = 0; i < TRIES && fired == 0; i++) {
      fired = claimed(page);
    }
    return fired;
  }

  private int claimed(int page) throws SQLException {
    claim.setString(1, TimerScene.TENANT.value());
    claim.setObject(2, TimerScene.NOW.atOffset(ZoneOffset.UTC));
    claim.setInt(3, page);
    int fired = 0;
    try (ResultSet claimed = claim.executeQuery()) {
      while (claimed.next()) {
        fire(claimed.getString(1), claimed.getString(2));
        fired++;
      }
    }
    return fired;
  }

  private void fire(String tenant, String record) throws SQLException {
    load.setString(1, tenant);
    load.setString(2, record);
    try (ResultSet row = load.executeQuery()) {
      row.next();
      write(tenant, record, row.getLong(1), row.getString(2), row.getString(3));
    }
  }

  private void write(String tenant, String record, long version, String attributes, String snapshot)
      throws SQLException {
    OffsetDateTime now = TimerScene.NOW.atOffset(ZoneOffset.UTC);
    int at = 0;
    fire.setLong(++at, version + 1);
    fire.setNull(++at, Types.NULL);
    fire.setString(++at, attributes);
    fire.setString(++at, snapshot);
    fire.setString(++at, tenant);
    fire.setString(++at, record);
    fire.setLong(++at, version);
    fire.setString(++at, tenant);
    fire.setString(++at, record);
    fire.setString(++at, tenant);
    fire.setString(++at, record);
    fire.setLong(++at, version + 1);
    fire.setObject(++at, now);
    fire.setObject(++at, now);
    fire.setString(++at, "TargetBreached");
    fire.setString(++at, record + "-" + version);
    fire.setString(++at, "Settle");
    fire.setString(++at, "system");
    fire.setInt(++at, 0);
    fire.setBoolean(++at, true);
    fire.setString(++at, BREACHED);
    try (ResultSet written = fire.executeQuery()) {
      if (!written.next() || written.getLong(1) != 1) {
        throw new IllegalStateException("the version check failed");
      }
    }
  }

  @Override
  public void close() throws SQLException {
    claim.close();
    load.close();
    fire.close();
  }
}
