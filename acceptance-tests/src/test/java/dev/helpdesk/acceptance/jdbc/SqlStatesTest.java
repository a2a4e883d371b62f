package dev.helpdesk.acceptance.jdbc;

import static dev.helpdesk.acceptance.jdbc.Texts.CANARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.helpdesk.acceptance.jdbc.Bench.Database;
import dev.helpdesk.core.Request;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.OutcomeUnknownException;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.StoreFailedException;
import dev.helpdesk.tck.jdbc.FaultyDataSource;
import dev.helpdesk.tck.jdbc.SqlFault;
import dev.helpdesk.testkit.TestDesk;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Fails with each SQLSTATE at every point of a command, of what is due and of what is sent. */
@Tag("databases")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlStatesTest {

  /** Serialization failure and deadlock: tried again, so that nobody hears of them. */
  private static final Set<String> RACES = Set.of("40001", "40P01");

  /** Those that say nothing of whether a commit took place, if it is the commit that fails. */
  private static final Set<String> UNKNOWN = Set.of("57P01", "08006", "none");

  /** Those that would come again: nobody shall try again because of them. */
  private static final Set<String> FINAL = Set.of("22021");

  private static final List<String> STATES =
      List.of(
          "40001", "40P01", "55P03", "57014", "23505", "53100", "53300", "25006", "57P01", "08006",
          "22021", "none");

  private static final Map<Database, Bench> BENCHES = new EnumMap<>(Database.class);

  private int number;

  @BeforeAll
  static void databases() {
    for (Database database : Database.values()) {
      BENCHES.put(database, Bench.on(database));
    }
  }

  @AfterAll
  static void end() {
    BENCHES.values().forEach(Bench::close);
    BENCHES.clear();
  }

  static Stream<Arguments> everywhere() {
    return Arrays.stream(Database.values())
        .flatMap(database -> STATES.stream().map(state -> Arguments.of(database, state)));
  }

  @ParameterizedTest(name = "{1} on {0}")
  @MethodSource("everywhere")
  void a_command_is_done_once_and_its_caller_hears_nothing_but_what_is_promised(
      Database database, String state) {
    Bench bench = BENCHES.get(database);
    bench.clear();
    TestDesk desk = TestDesk.builder().storage(bench::over).build();
    int events = accepted(desk, next()).events().size();
    int fired = 0;
    for (int point = 1; isStruck(bench, desk, state, point, events); point++) {
      fired++;
    }
    assertThat(fired).isGreaterThan(15);
  }

  private boolean isStruck(Bench bench, TestDesk desk, String state, int point, int events) {
    FaultyDataSource faults = bench.faults();
    Request request = next();
    faults.forget();
    faults.failAt(point, SqlFault.failed(sqlState(state)));
    Throwable heard = catchThrowable(() -> accepted(desk, request));
    faults.heal();
    boolean fired = faults.fired() > 0;
    String where = state + " at " + point + (fired ? " " + faults.pointsMet().get(point - 1) : "");

    allowed(heard, state, where);
    if (RACES.contains(state) && where.matches(".* (execute .*|commit)")) {
      assertThat(heard).as(where).isNull();
    }
    assertThat(faults.open()).as("open, %s", where).isZero();
    assertThat(bench.lent()).as("lent, %s", where).isZero();

    Outcome.Accepted first = accepted(desk, request);
    assertThat(first.events()).as(where).hasSize(events);
    assertThat(desk.desk().history(first.record().id())).as(where).hasSize(events);
    return fired;
  }

  @ParameterizedTest(name = "{1} on {0}")
  @MethodSource("everywhere")
  void what_is_due_and_what_is_sent_fails_as_promised_and_is_done_later(
      Database database, String state) {
    Bench bench = BENCHES.get(database);
    bench.clear();
    TestDesk desk = TestDesk.builder().storage(bench::over).build();
    FaultyDataSource faults = bench.faults();
    int fired = 0;
    while (isStruckLater(bench, desk, state, fired + 1)) {
      fired++;
    }
    assertThat(fired).isGreaterThanOrEqualTo(15);
    assertThat(desk.desk().parked().notifications(10)).isEmpty();
    if (!FINAL.contains(state)) {
      assertThat(desk.desk().parked().records(10)).isEmpty();
    }
  }

  private boolean isStruckLater(Bench bench, TestDesk desk, String state, int point) {
    FaultyDataSource faults = bench.faults();
    RecordId id = accepted(desk, next()).record().id();
    faults.forget();
    faults.failAt(point, SqlFault.failed(sqlState(state)));
    Throwable heard = catchThrowable(() -> desk.advance(Duration.ofHours(2)));
    faults.heal();
    boolean fired = faults.fired() > 0;
    String where = state + ", due at " + point;

    allowed(heard, state, where);
    desk.advance(Duration.ofMinutes(10));
    assertThat(faults.open()).as("open, %s", where).isZero();
    assertThat(bench.lent()).as("lent, %s", where).isZero();
    assertThat(desk.storage().outbox().of(desk.tenant(), id))
        .as(where)
        .isNotEmpty()
        .extracting(row -> row.delivery().state())
        .containsOnly(Delivery.State.DONE);
    return fired;
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void a_race_that_is_lost_again_and_again_is_tried_four_times(Database database) {
    Bench bench = BENCHES.get(database);
    bench.clear();
    TestDesk desk = TestDesk.builder().storage(bench::over).build();
    bench.faults().forget();
    bench.faults().failFrom(1, Long.MAX_VALUE, SqlFault.failed("40001"));
    Throwable heard = catchThrowable(() -> accepted(desk, next()));

    assertThat(heard).isInstanceOf(StoreFailedException.class);
    assertThat(bench.faults().fired()).isEqualTo(4);
  }

  private static void allowed(@Nullable Throwable heard, String state, String where) {
    if (heard == null) {
      return;
    }
    assertThat(Texts.of(heard)).as(where).doesNotContain(CANARY).doesNotContain("rosa");
    if (heard instanceof StoreFailedException failed) {
      assertThat(failed.isRetryable()).as(where).isEqualTo(!FINAL.contains(state));
    } else {
      assertThat(heard).as(where).isInstanceOf(OutcomeUnknownException.class);
      assertThat(UNKNOWN).as(where).contains(state);
    }
  }

  private Request next() {
    number++;
    RegisterTicket registration =
        RegisterTicket.incident()
            .id(RecordId.of(CANARY + "-" + number))
            .from(ActorId.of("rosa"), "web")
            .subject(CANARY + " subject")
            .description(CANARY + " description")
            .impact("high", "high")
            .build();
    return Request.of(Actor.requester("rosa"), registration).withKey(CANARY + " key " + number);
  }

  private static Outcome.Accepted accepted(TestDesk desk, Request request) {
    return desk.desk().execute(request).orThrow();
  }

  private static @Nullable String sqlState(String state) {
    return state.equals("none") ? null : state;
  }
}
