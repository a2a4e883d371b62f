package dev.helpdesk.twonodes;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.core.HelpDesk;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.knowledge.KnowledgePolicy;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.jdbc.JdbcStorage;
import dev.helpdesk.spi.notification.Notification;
import dev.helpdesk.spi.notification.NotificationSender;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * What all nodes share: the desk, its policy, and the tables that the host has beside the store.
 */
final class Shared {

  static final String TENANT = "acme";
  static final Actor ROSA = Actor.requester("rosa");

  private Shared() {}

  static HikariDataSource pool(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(4);
    return new HikariDataSource(config);
  }

  /** Makes the host's own table: what was sent. */
  static void install(DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE sent (key text NOT NULL)");
    }
  }

  /** Returns a policy by which nobody's answer within two seconds is a breach. */
  static Policy policy() {
    Agreement agreement =
        Agreement.of("standard").target("first-response", Duration.ofSeconds(2)).build();
    return Policy.builder()
        .sla(
            Policy.defaults().sla().toBuilder()
                .agreements(List.of(agreement))
                .rules(List.of(AgreementRule.everything("everything", agreement.id())))
                .build())
        .knowledge(KnowledgePolicy.builder().enabled(false).build())
        .build();
  }

  /** Returns an engine with this clock; the numbers of tickets come from the database. */
  static HelpDesk engine(DataSource dataSource, InstantSource clock) {
    JdbcStorage storage = JdbcStorage.over(dataSource).open();
    return HelpDesk.builder()
        .storage(storage)
        .time(clock)
        .folios(storage.folios())
        .sender((tenant, notification) -> send(dataSource, notification))
        .build();
  }

  /** Returns all records and notifications that a node has claimed now, and until when. */
  static Set<String> inHand(DataSource dataSource) {
    return rows(
        dataSource,
        "SELECT record || ' until ' || until FROM helpdesk_lease WHERE until > clock_timestamp()"
            + " UNION ALL SELECT id || ' until ' || leased_until FROM helpdesk_outbox"
            + " WHERE state = 'PENDING' AND leased_until > clock_timestamp()");
  }

  static long number(DataSource dataSource, String sql) {
    return Long.parseLong(rows(dataSource, sql).iterator().next());
  }

  private static Set<String> rows(DataSource dataSource, String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      Set<String> all = new TreeSet<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static NotificationSender.Result send(DataSource dataSource, Notification notification) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("INSERT INTO sent (key) VALUES (?)")) {
      statement.setString(1, notification.key());
      statement.executeUpdate();
      return NotificationSender.Result.SENT;
    } catch (SQLException failure) {
      return NotificationSender.Result.RETRY_LATER;
    }
  }
}
