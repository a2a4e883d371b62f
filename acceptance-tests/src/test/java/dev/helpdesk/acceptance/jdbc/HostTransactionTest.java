package dev.helpdesk.acceptance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.acceptance.jdbc.Bench.Database;
import dev.helpdesk.core.Request;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.Agreement;
import dev.helpdesk.core.sla.AgreementRule;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.jdbc.JdbcStorage;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.StoreFailedException;
import dev.helpdesk.tck.jdbc.SqlFault;
import dev.helpdesk.testkit.TestDesk;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Commands inside a transaction of the host, which commits, rolls back or fails. */
@Tag("databases")
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostTransactionTest {

  private static final Duration TWO_HOURS = Duration.ofHours(2);
  private static final Actor ROSA = Actor.requester("rosa");

  private final List<String> told = new ArrayList<>();
  private Bench bench;
  private HostTransactions host;
  private TestDesk desk;

  private void open(Database database) {
    bench = Bench.on(database);
    bench.execute("CREATE TABLE host_row (name varchar(20) PRIMARY KEY)");
    host = new HostTransactions(bench.faults());
    desk =
        TestDesk.builder()
            .storage(
                time ->
                    JdbcStorage.over(bench.faults()).storeTime(time).hostTransaction(host).open())
            .listener((tenant, record, events) -> told.add(record.id().value()))
            .build();
    told.clear();
  }

  @AfterEach
  void no_connection_is_left_open() {
    int open = bench.faults().open();
    int lent = bench.lent();
    bench.close();
    assertThat(open).isZero();
    assertThat(lent).isZero();
  }

  private Outcome register(String id) {
    return desk.desk().execute(registration(id));
  }

  private static Request registration(String id) {
    RegisterTicket ticket =
        RegisterTicket.incident()
            .id(RecordId.of(id))
            .from(ActorId.of("rosa"), "web")
            .subject("Screen is black")
            .impact("low", "high")
            .build();
    return Request.of(ROSA, ticket).withKey("key " + id);
  }

  private Outcome write(String id, String text) {
    var message = new PostMessage(RecordId.of(id), Audience.PUBLIC, text, false);
    return desk.desk().execute(Request.of(ROSA, message).withKey("key " + text));
  }

  private static void insert(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      var unused = statement.execute("INSERT INTO host_row (name) VALUES ('" + name + "')");
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void what_the_host_commits_is_there_and_told_only_then(Database database) throws SQLException {
    open(database);
    List<Boolean> enlisted = new ArrayList<>();
    host.in(
        connection -> {
          enlisted.add(register("t-1").orThrow().enlisted());
          enlisted.add(write("t-1", "Still black").orThrow().enlisted());
          enlisted.add(register("t-2").orThrow().enlisted());
          assertThat(told).isEmpty();
          assertThat(bench.rows("SELECT id FROM helpdesk_record WHERE id LIKE 't-%'")).isEmpty();
        });

    assertThat(enlisted).containsOnly(true);
    assertThat(told).containsExactly("t-1", "t-1", "t-2");
    assertThat(register("t-2").orThrow().repeated()).isTrue();
    desk.settle().checkInvariants();
    assertThat(desk.sentTo("rosa")).hasSize(3);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void a_policy_that_the_host_rolled_back_decides_nothing(Database database) throws SQLException {
    open(database);
    Actor admin = Actor.administrator("admin");
    host.in(
        connection -> {
          desk.desk().install(admin, resolvedWithin(Duration.ofHours(1))).orThrow();
          register("t-1").orThrow();
          host.markRollbackOnly();
        });
    desk.desk().install(admin, resolvedWithin(Duration.ofHours(2))).orThrow();

    Outcome.Accepted registered = register("t-1").orThrow();
    assertThat(registered.repeated()).isFalse();
    assertThat(desk.ticket(RecordId.of("t-1")).view().clocks())
        .filteredOn(clock -> clock.metric().equals("resolution"))
        .hasSize(1)
        .allSatisfy(clock -> assertThat(clock.due()).isEqualTo(desk.now().plus(TWO_HOURS)));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void a_policy_that_the_host_took_back_to_a_savepoint_decides_nothing(Database database)
      throws SQLException {
    open(database);
    Actor admin = Actor.administrator("admin");
    host.in(
        connection -> {
          Savepoint before = connection.setSavepoint();
          desk.desk().install(admin, resolvedWithin(Duration.ofHours(1))).orThrow();
          register("t-1").orThrow();
          connection.rollback(before);
        });
    desk.desk().install(admin, resolvedWithin(TWO_HOURS)).orThrow();

    assertThat(register("t-1").orThrow().repeated()).isFalse();
    assertThat(dueOf("t-1")).isEqualTo(desk.now().plus(TWO_HOURS));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void a_calendar_that_the_host_took_back_to_a_savepoint_decides_nothing(Database database)
      throws SQLException {
    open(database);
    Actor admin = Actor.administrator("admin");
    Policy policy = resolvedWithin(TWO_HOURS, "office");
    desk.desk().install(admin, "office", daily("23:00"), desk.now()).orThrow();
    desk.desk().install(admin, policy).orThrow();
    var mondays = BusinessCalendar.builder().zone("UTC");
    BusinessCalendar rare = mondays.open(DayOfWeek.MONDAY, "03:00", "03:01").build();
    host.in(
        connection -> {
          Savepoint before = connection.setSavepoint();
          desk.desk().install(admin, "office", rare, desk.now()).orThrow();
          register("t-1").orThrow();
          connection.rollback(before);
        });
    desk.desk().install(admin, "office", daily("22:00"), desk.now()).orThrow();

    assertThat(register("t-1").orThrow().repeated()).isFalse();
    assertThat(dueOf("t-1")).isBefore(desk.now().plus(Duration.ofDays(2)));
  }

  private static BusinessCalendar daily(String until) {
    var hours = BusinessCalendar.builder().zone("UTC");
    for (DayOfWeek day : DayOfWeek.values()) {
      hours.open(day, "01:00", until);
    }
    return hours.build();
  }

  private Instant dueOf(String id) {
    return desk.ticket(RecordId.of(id)).view().clocks().stream()
        .filter(clock -> clock.metric().equals("resolution"))
        .map(clock -> clock.due())
        .findFirst()
        .orElseThrow();
  }

  private static Policy resolvedWithin(Duration target) {
    return resolvedWithin(target, Agreement.ALWAYS_OPEN);
  }

  private static Policy resolvedWithin(Duration target, String calendar) {
    Agreement agreement = Agreement.of("a").target("resolution", target).calendar(calendar).build();
    return Policy.builder()
        .sla(
            Policy.defaults().sla().toBuilder()
                .agreements(List.of(agreement))
                .rules(List.of(AgreementRule.everything("everything", agreement.id())))
                .build())
        .build();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void nothing_remains_of_what_the_host_rolls_back(Database database) throws SQLException {
    open(database);
    var unused = register("t-0").orThrow();
    desk.settle();
    told.clear();
    Map<String, List<String>> before = bench.content();
    long head = desk.storage().feed().head(desk.tenant());
    List<String> after = new ArrayList<>();

    host.in(
        connection -> {
          assertThat(register("t-1").orThrow().enlisted()).isTrue();
          assertThat(write("t-0", "No more").orThrow().enlisted()).isTrue();
          desk.storage().afterCommit(() -> after.add("called"));
          host.markRollbackOnly();
        });
    assertThatThrownBy(
            () ->
                host.in(
                    connection -> {
                      assertThat(register("t-2").orThrow().enlisted()).isTrue();
                      throw new IllegalStateException("the host has thought better of it");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(bench.content()).isEqualTo(before);
    assertThat(desk.storage().feed().head(desk.tenant())).isEqualTo(head);
    assertThat(told).isEmpty();
    assertThat(after).isEmpty();
    Outcome.Accepted again = register("t-1").orThrow();
    assertThat(again.repeated()).isFalse();
    assertThat(again.enlisted()).isFalse();
    desk.settle().checkInvariants();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void nothing_remains_when_the_hosts_commit_fails(Database database) {
    open(database);
    Map<String, List<String>> before = bench.content();
    for (SqlFault fault : List.of(SqlFault.failed("40001"), SqlFault.lostBefore())) {
      assertThatThrownBy(
              () ->
                  host.in(
                      connection -> {
                        assertThat(register("t-1").orThrow().enlisted()).isTrue();
                        bench.faults().failAt(bench.faults().points() + 1, fault);
                      }))
          .isInstanceOf(SQLException.class);
      bench.faults().heal();
      assertThat(bench.content()).isEqualTo(before);
    }
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void a_refused_command_leaves_the_hosts_transaction_usable(Database database)
      throws SQLException {
    open(database);
    var unused = register("t-1").orThrow();
    host.in(
        connection -> {
          insert(connection, "before");
          var conclusion = TakeTransition.of(RecordId.of("t-1"), "approve");
          assertThat(desk.execute(ROSA, conclusion)).isInstanceOf(Outcome.Refused.class);
          assertThat(desk.desk().execute(registration("t-1").withKey("another")))
              .isInstanceOf(Outcome.Refused.class);
          insert(connection, "between");
          assertThat(register("t-2").orThrow().enlisted()).isTrue();
          insert(connection, "after");
        });

    assertThat(bench.rows("SELECT name FROM host_row")).hasSize(3);
    assertThat(desk.desk().history(RecordId.of("t-2"))).isNotEmpty();
    desk.checkInvariants();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void a_command_that_fails_anywhere_leaves_no_half_of_it_and_is_not_tried_again(Database database)
      throws SQLException {
    open(database);
    int struck = 0;
    for (String state : List.of("40001", "40P01", "57014", "53100", "23505", "22021")) {
      String id = "t-" + state;
      int point = 1;
      while (isStruck(id, point++, state)) {
        struck++;
        assertThat(bench.rows("SELECT id FROM helpdesk_record WHERE id = '" + id + "'")).isEmpty();
      }
      assertThat(desk.desk().history(RecordId.of(id))).isNotEmpty();
    }
    assertThat(struck).isGreaterThanOrEqualTo(50);
    desk.settle().checkInvariants();
  }

  /** Gives a command that fails at a point, after which the host goes on as it can. */
  private boolean isStruck(String id, int point, String state) throws SQLException {
    Map<String, List<String>> before = bench.content();
    AtomicReference<StoreFailedException> heard = new AtomicReference<>();
    AtomicBoolean struck = new AtomicBoolean();
    try {
      host.in(
          connection -> {
            bench.faults().forget();
            bench.faults().failFrom(point, 1, SqlFault.failed(state));
            try {
              assertThat(register(id).orThrow().enlisted()).isTrue();
            } catch (StoreFailedException failure) {
              heard.set(failure);
            }
            struck.set(bench.faults().fired() > 0);
            assertThat(bench.faults().pointsMet().stream().filter(HostTransactionTest::writes))
                .hasSizeLessThanOrEqualTo(1);
            bench.faults().heal();
            if (struck.get() && heard.get() == null) {
              // What is read apart from the host's transaction is read again.
              host.markRollbackOnly();
            }
          });
    } catch (SQLException aborted) {
      // After a statement of its own that failed PostgreSQL commits nothing any more.
      assertThat(aborted.getSQLState()).isEqualTo("25P02");
      assertThat(heard.get()).isNotNull();
    }
    if (struck.get()) {
      assertThat(heard.get() == null || heard.get().isRetryable() != state.equals("22021"))
          .isTrue();
      assertThat(bench.content()).as("%s at %d", state, point).isEqualTo(before);
    }
    return struck.get();
  }

  private static boolean writes(String point) {
    return point.contains("INSERT INTO helpdesk_record ");
  }
}
