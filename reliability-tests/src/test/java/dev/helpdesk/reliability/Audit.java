package dev.helpdesk.reliability;

import dev.helpdesk.core.Desk;
import dev.helpdesk.model.RecordId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Holds what a database has, read past the engine, against what was said: every order as often as
 * it may be there, every notification sent, every timer fired once at its instant.
 */
final class Audit {

  /** The keys of all orders that took effect, once for each time. */
  private static final String EFFECTS =
      "SELECT t.text AS key FROM helpdesk_history h JOIN helpdesk_text t ON t.tenant = h.tenant"
          + " AND t.record = h.record AND t.text_key ="
          + " CASE h.type WHEN 'Registered' THEN 'subject' ELSE h.body ->> 'key' END"
          + " WHERE h.type IN ('Registered', 'MessagePosted')"
          + " UNION ALL SELECT 'l:' || record || ':' || (body ->> 'other') FROM helpdesk_history"
          + " WHERE type = 'LinkAsked'";

  private static final String ISSUED =
      "SELECT a ->> 'key' AS key, count(*) AS times FROM helpdesk_history h"
          + " CROSS JOIN LATERAL jsonb_array_elements(h.body -> 'addressees') a"
          + " WHERE h.type = 'NotificationsIssued' GROUP BY 1";

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long MOMENT_NANOS = 100_000_000;

  private final DataSource dataSource;
  private final List<String> violations = new ArrayList<>();

  Audit(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Returns all that is not as it must be once everything is done and sent. */
  List<String> after(Truth truth, Desk desk) {
    orders(truth);
    versions();
    notifications();
    timers(Setting.FIRST_RESPONSE);
    links();
    leftovers();
    rebuilt(desk);
    return violations;
  }

  /** Returns how many orders are there that were acknowledged. */
  int present(Truth truth) {
    Map<String, Integer> effects = effects();
    return (int)
        truth.keys().stream()
            .filter(key -> truth.presence(key) == Truth.Presence.ONCE)
            .filter(effects::containsKey)
            .count();
  }

  /**
   * Returns how many timers the nodes fired with nobody asking for their tickets. The node that has
   * the last word does not count: its clock is a day ahead, and so is what it recorded.
   */
  long firedByNodes() {
    return number(
        dataSource,
        "SELECT count(*) FROM helpdesk_history b WHERE type = 'TargetBreached' AND recorded_at"
            + " < clock_timestamp() + interval '12 hours' AND NOT EXISTS (SELECT FROM"
            + " helpdesk_history l WHERE l.tenant = b.tenant AND l.record = b.record"
            + " AND l.version > b.version AND l.command <> 'Wake')");
  }

  /** Returns how many notifications were sent, but for those of the node with the last word. */
  long sentByNodes() {
    return number(
        dataSource, "SELECT count(DISTINCT key) FROM ledger WHERE sender <> '" + Node.LAST + "'");
  }

  /** Waits until the nodes have fired some timer and sent something; tells whether they have. */
  boolean awaitWorkOfNodes() {
    return await(() -> firedByNodes() > 0 && sentByNodes() > 0);
  }

  private static boolean await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(MOMENT_NANOS);
    }
    return true;
  }

  /**
   * Waits until the nodes have done and sent all that is due by an instant, as they must within a
   * lease; tells whether they have.
   */
  static boolean awaitDone(DataSource dataSource, Instant until) {
    String due = " <= '" + until + "'::timestamptz";
    String left =
        "SELECT (SELECT count(*) FROM helpdesk_record WHERE wake_up"
            + due
            + ") + (SELECT count(*) FROM helpdesk_duty WHERE state = 'PENDING' AND next_try"
            + due
            + ") + (SELECT count(*) FROM helpdesk_outbox WHERE state = 'PENDING' AND next_try"
            + due
            + ")";
    return await(() -> number(dataSource, left) == 0);
  }

  private Map<String, Integer> effects() {
    Map<String, Integer> effects = new HashMap<>();
    rows(EFFECTS).forEach(key -> effects.merge(key, 1, Integer::sum));
    return effects;
  }

  private void orders(Truth truth) {
    Map<String, Integer> effects = effects();
    for (String key : truth.keys()) {
      int times = effects.getOrDefault(key, 0);
      boolean right =
          switch (truth.presence(key)) {
            case ONCE -> times == 1;
            case ONCE_OR_NOT -> times <= 1;
            case NOT -> times == 0;
          };
      if (!right) {
        violations.add(key + " is there " + times + " times, not " + truth.presence(key));
      }
      effects.remove(key);
    }
    effects.remove("given by the test");
    effects.keySet().forEach(key -> violations.add(key + " is there and nobody gave it"));
  }

  private void versions() {
    find(
        "version and history differ",
        "SELECT r.id FROM helpdesk_record r LEFT JOIN (SELECT tenant, record, count(*) AS rows,"
            + " max(version) AS last FROM helpdesk_history GROUP BY 1, 2) h ON h.tenant = r.tenant"
            + " AND h.record = r.id WHERE (h.rows, h.last) IS DISTINCT FROM (r.version,"
            + " r.version)");
    find(
        "time goes back",
        "SELECT record FROM (SELECT record, at, lag(at) OVER (PARTITION BY tenant, record"
            + " ORDER BY version) AS before FROM helpdesk_history) h WHERE at < before");
  }

  private void notifications() {
    find("issued twice", "SELECT key FROM (" + ISSUED + ") i WHERE times > 1");
    find(
        "issued or to be sent, not both",
        "SELECT coalesce(i.key, o.id) FROM ("
            + ISSUED
            + ") i FULL JOIN helpdesk_outbox o ON o.id = i.key WHERE i.key IS NULL OR o.id IS"
            + " NULL");
    find("not sent", "SELECT id FROM helpdesk_outbox WHERE state NOT IN ('DONE', 'STOPPED')");
    find(
        "lost",
        "SELECT id FROM helpdesk_outbox WHERE state = 'DONE'"
            + " AND id NOT IN (SELECT key FROM ledger)");
    find(
        "sent and not of the outbox",
        "SELECT key FROM ledger WHERE key NOT IN (SELECT id FROM helpdesk_outbox)");
    find(
        "sent twice and not the same",
        "SELECT key FROM ledger GROUP BY key HAVING count(DISTINCT said) > 1");
  }

  private void timers(Duration firstResponse) {
    long micros = firstResponse.toNanos() / 1_000;
    find(
        "not fired once at its instant",
        "SELECT r.record FROM helpdesk_history r LEFT JOIN helpdesk_history b"
            + " ON b.tenant = r.tenant AND b.record = r.record AND b.type = 'TargetBreached'"
            + " WHERE r.type = 'Registered' GROUP BY r.record, r.body HAVING count(b.record) <> 1"
            + " OR min((b.body ->> 'breachedAt')::timestamptz)"
            + " <> (r.body ->> 'openedAt')::timestamptz + interval '"
            + micros
            + " microseconds' OR min(b.at) <> min((b.body ->> 'breachedAt')::timestamptz)"
            + " + interval '1 microsecond'");
    find(
        "fired before its instant by the clock of who fired it",
        "SELECT record FROM helpdesk_history WHERE type = 'TargetBreached' AND recorded_at < at");
  }

  private void links() {
    find(
        "asked and not linked once on both sides",
        "SELECT a.record FROM helpdesk_history a LEFT JOIN helpdesk_history c"
            + " ON c.tenant = a.tenant AND c.type = 'LinkConfirmed' AND ("
            + "(c.record = a.record AND c.body ->> 'other' = a.body ->> 'other') OR"
            + " (c.record = a.body ->> 'other' AND c.body ->> 'other' = a.record))"
            + " WHERE a.type = 'LinkAsked' GROUP BY a.record, a.body HAVING count(c.record) <> 2");
  }

  private void leftovers() {
    find("still due", "SELECT id FROM helpdesk_record WHERE wake_up <= clock_timestamp()");
    find("parked", "SELECT id FROM helpdesk_record WHERE attributes::text LIKE '%parkedReason%'");
    find("still owed", "SELECT id FROM helpdesk_duty WHERE state IN ('PENDING', 'PARKED')");
  }

  private void rebuilt(Desk desk) {
    for (String id : rows("SELECT id FROM helpdesk_record ORDER BY md5(id) LIMIT 300")) {
      if (!desk.isRebuiltEqual(RecordId.of(id))) {
        violations.add("not what its history makes: " + id);
      }
    }
  }

  private void find(String what, String sql) {
    rows(sql).forEach(row -> violations.add(what + ": " + row));
  }

  private List<String> rows(String sql) {
    return rows(dataSource, sql);
  }

  /** Returns the first column of what a question yields. */
  static List<String> rows(DataSource dataSource, String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(String.valueOf(rows.getString(1)));
      }
      return all;
    } catch (SQLException failure) {
      throw new IllegalStateException(sql, failure);
    }
  }

  /** Returns the number that a question yields. */
  static long number(DataSource dataSource, String sql) {
    return Long.parseLong(rows(dataSource, sql).get(0));
  }
}
