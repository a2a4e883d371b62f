package dev.helpdesk.benchmarks;

import dev.helpdesk.core.Desk;
import dev.helpdesk.core.HelpDesk;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.knowledge.KnowledgePolicy;
import dev.helpdesk.core.notification.NotificationPolicy;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.survey.SurveyPolicy;
import dev.helpdesk.inmemory.InMemoryDirectory;
import dev.helpdesk.inmemory.InMemoryPeople;
import dev.helpdesk.inmemory.SequentialFolios;
import dev.helpdesk.inmemory.SettableTime;
import dev.helpdesk.jdbc.JdbcSchema;
import dev.helpdesk.jdbc.JdbcStorage;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TenantId;
import dev.helpdesk.spi.directory.Agent;
import dev.helpdesk.spi.directory.Group;
import dev.helpdesk.spi.directory.Requester;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Open tickets, each with one timer that is due: its first response is late, which is told to
 * nobody. A few are registered by an engine; all others are copies that the database makes.
 */
final class TimerScene {

  static final TenantId TENANT = TenantId.of("acme");

  /** When all timers are due. */
  static final Instant NOW = Instant.parse("2026-03-03T08:00:00Z");

  private static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");
  private static final int TEMPLATES = 40;
  private static final ActorId ROSA = ActorId.of("rosa");
  private static final GroupId GROUP = GroupId.of("first-line");

  private static final List<String> TABLES =
      List.of("helpdesk_record", "helpdesk_words", "helpdesk_history");

  private TimerScene() {}

  /** Returns an engine of its own on the tickets, with a clock that shows {@link #NOW}. */
  static HelpDesk engine(DataSource database) {
    return engine(database, new SettableTime(NOW));
  }

  private static HelpDesk engine(DataSource database, SettableTime time) {
    InMemoryDirectory directory = new InMemoryDirectory();
    InMemoryPeople people = directory.of(TENANT);
    people.addGroup(new Group(GROUP, 1, List.of(), ActorId.of("marta")));
    people.addAgent(new Agent(ActorId.of("ana"), List.of(GROUP), Map.of(), 100_000, "en"));
    people.addRequester(new Requester(ROSA, null, null, false, "en", "Europe/Madrid"));
    return HelpDesk.builder()
        .storage(JdbcStorage.over(database).open())
        .time(time)
        .folios(new SequentialFolios())
        .directory(directory)
        .build();
  }

  private static Policy policy() {
    Agreement agreement =
        Agreement.of("standard").target("first-response", Duration.ofHours(1)).build();
    NotificationPolicy.Builder told = Policy.defaults().notification().toBuilder();
    Policy.defaults().notification().rules().forEach(rule -> told.withoutRule(rule.name()));
    return Policy.builder()
        .sla(
            Policy.defaults().sla().toBuilder()
                .agreements(List.of(agreement))
                .rules(List.of(AgreementRule.everything("everything", agreement.id())))
                .build())
        .escalation(EscalationPolicy.builder().build())
        .notification(told.build())
        .knowledge(KnowledgePolicy.builder().enabled(false).build())
        .survey(SurveyPolicy.builder().enabled(false).build())
        .build();
  }

  /** Empties the database, registers the tickets that are copied, and puts them aside. */
  static void prepare(DataSource database) throws SQLException {
    run(database, "DROP SCHEMA public CASCADE");
    run(database, "CREATE SCHEMA public");
    JdbcSchema.of(database).install();
    SettableTime time = new SettableTime(BEGIN);
    Desk desk = engine(database, time).desk(TENANT);
    desk.install(Actor.administrator("root"), policy()).orThrow();
    for (int i = 0; i < TEMPLATES; i++) {
      time.set(BEGIN.plus(Duration.ofMinutes(i)));
      desk.execute(
              Actor.requester(ROSA),
              RegisterTicket.incident()
                  .id(RecordId.of("ticket-%02d".formatted(i)))
                  .from(ROSA, "web")
                  .subject("Nothing prints")
                  .impact("high", "low")
                  .build())
          .orThrow();
    }
    for (String table : TABLES) {
      String id = table.equals("helpdesk_record") ? "id" : "record";
      run(database, "CREATE TABLE template_" + table + " AS SELECT * FROM " + table);
      run(database, "DELETE FROM template_" + table + " WHERE " + id + " NOT LIKE 'ticket-%'");
    }
  }

  /** Leaves so many tickets, a multiple of forty, of which no timer has fired yet. */
  static void refill(DataSource database, int tickets) throws SQLException {
    for (String table : TABLES) {
      String id = table.equals("helpdesk_record") ? "id" : "record";
      run(database, "DELETE FROM " + table + " WHERE " + id + " LIKE 'ticket-%'");
    }
    String copies = " CROSS JOIN generate_series(1, " + tickets / TEMPLATES + ") n";
    run(
        database,
        "INSERT INTO helpdesk_record (tenant, id, kind, version, wake_up, stamp, attributes,"
            + " snapshot) SELECT tenant, id || '-' || n, kind, version, wake_up, stamp, attributes,"
            + " replace(snapshot::text, '\"' || id || '\"', '\"' || id || '-' || n || '\"')::jsonb"
            + " FROM template_helpdesk_record"
            + copies);
    run(
        database,
        "INSERT INTO helpdesk_words (tenant, record, public_words, internal_words) SELECT tenant,"
            + " record || '-' || n, public_words, internal_words FROM template_helpdesk_words"
            + copies);
    run(
        database,
        "INSERT INTO helpdesk_history (tenant, record, version, position, at, recorded_at, type,"
            + " decision, command, actor, decision_position, reaction, body) SELECT tenant, record"
            + " || '-' || n, version, nextval('helpdesk_position'), at, recorded_at, type,"
            + " decision || '-' || n, command, actor, decision_position, reaction, body"
            + " FROM template_helpdesk_history"
            + copies);
    run(database, "VACUUM ANALYZE");
  }

  private static void run(DataSource database, String statement) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement running = connection.createStatement()) {
      running.execute(statement);
    }
  }
}
