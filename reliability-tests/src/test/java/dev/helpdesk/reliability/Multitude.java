package dev.helpdesk.reliability;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.core.Request;
import dev.helpdesk.inmemory.SettableTime;
import dev.helpdesk.jdbc.JdbcSchema;
import dev.helpdesk.model.RecordId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/**
 * Many open tickets, each with one timer. A few are registered by an engine, a minute after each
 * other; all others are copies of these under ids of their own, made by the database.
 */
final class Multitude {

  /** When the first is registered. */
  static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

  /** How long after its registration the timer of a ticket fires. */
  static final Duration TARGET = Duration.ofHours(1);

  /** How many are registered, one each minute. */
  static final int TEMPLATES = 40;

  private static final String COPY =
      "INSERT INTO helpdesk_record (tenant, id, kind, version, wake_up, stamp, attributes,"
          + " snapshot) SELECT tenant, id || '-' || n, kind, version, wake_up, stamp, attributes,"
          + " replace(snapshot::text, '\"' || id || '\"', '\"' || id || '-' || n || '\"')::jsonb"
          + " FROM helpdesk_record CROSS JOIN generate_series(2, %1$d) n WHERE id LIKE"
          + " 'ticket-%%';INSERT INTO helpdesk_words (tenant, record, public_words, internal_words)"
          + " SELECT tenant, record || '-' || n, public_words, internal_words FROM helpdesk_words"
          + " CROSS JOIN generate_series(2, %1$d) n WHERE record LIKE"
          + " 'ticket-%%';INSERT INTO helpdesk_history (tenant, record, version, position, at,"
          + " recorded_at, type, decision, command, actor, decision_position, reaction, body)"
          + " SELECT tenant, record || '-' || n, version, nextval('helpdesk_position'), at,"
          + " recorded_at, type, decision || '-' || n, command, actor, decision_position, reaction,"
          + " body FROM helpdesk_history CROSS JOIN generate_series(2, %1$d) n WHERE record LIKE"
          + " 'ticket-%%'; ANALYZE";

  private Multitude() {}

  /** Fills an empty database with so many tickets, a multiple of {@link #TEMPLATES}. */
  static void fill(String url, int tickets) {
    try (HikariDataSource pool = Server.pool(url, 2)) {
      JdbcSchema.of(pool).install();
      Ledger.install(pool);
      SettableTime time = new SettableTime(BEGIN);
      try (Node node = new Node("fill", Server.pool(url, 2), time, Defect.NONE)) {
        Setting.install(node.desk(), Setting.silent(TARGET));
        for (int i = 0; i < TEMPLATES; i++) {
          time.set(BEGIN.plus(Duration.ofMinutes(i)));
          RecordId id = RecordId.of("ticket-%02d".formatted(i));
          node.desk()
              .execute(
                  Request.of(
                      Setting.REQUESTER, Setting.registration("Nothing prints").id(id).build()))
              .orThrow();
        }
      }
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(COPY.formatted(tickets / TEMPLATES));
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }

  /** Returns the instant at which the last timer is due. */
  static Instant end() {
    return BEGIN.plus(TARGET).plus(Duration.ofMinutes(TEMPLATES));
  }
}
