package dev.helpdesk.acceptance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.acceptance.Script;
import dev.helpdesk.acceptance.Scripts;
import dev.helpdesk.acceptance.jdbc.Bench.Database;
import dev.helpdesk.acceptance.jdbc.Sweep.Whole;
import dev.helpdesk.tck.jdbc.SqlFault;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lets the process die, the connection break or memory run out before and after every statement,
 * commit, rollback, and connection asked for or given back, and finds in the end what a run without
 * a fault leaves behind, and that every command heard the same.
 *
 * <p>In the build each {@code commit} of some scripts has every fault, each other point of them one
 * of the faults in turn (on PostgreSQL, where a commit of the store is one statement, nearly all
 * points), on H2 and PostgreSQL, and every eighth point of the other scripts on H2; with {@code
 * -Dnightly=true} each point of all scripts has every fault on both. One script is left out, since
 * it tells the sender how often to fail and would tell it again with each part that is done again:
 * {@value #WITH_A_FAILING_SENDER}.
 */
@Tag("databases")
@DisplayNameGeneration(ReplaceUnderscores.class)
class SqlCrashPointsTest {

  private static final String WITH_A_FAILING_SENDER = "notification that fails at first";

  private static final boolean NIGHTLY = Boolean.getBoolean("nightly");

  private static final List<SqlFault> FAULTS =
      List.of(
          SqlFault.crashBefore(),
          SqlFault.lostAfter(),
          SqlFault.crashAfter(),
          SqlFault.lostBefore(),
          SqlFault.errorBefore(),
          SqlFault.errorAfter());

  /** What the build plays point by point: each kind of commit and of work done later. */
  private static final Set<String> WHOLLY =
      Set.of(
          "plain lifecycle",
          "rejected conformity and second solution",
          "survey answered",
          "submitted twice",
          "warning and breach in one jump",
          "related tickets",
          "fan-out to many");

  /** Fewer would mean that the scripts don't do what they did when this was written. */
  private static final Map<Database, Long> FEWEST =
      Map.of(Database.H2, 10_000L, Database.POSTGRESQL, 2_000L);

  private static final int STRIDE = 8;

  private static final Map<Database, Bench> BENCHES = new EnumMap<>(Database.class);
  private static final Map<Database, Long> POINTS = new EnumMap<>(Database.class);
  private static final List<String> TABLE = new ArrayList<>();

  @BeforeAll
  static void databases() {
    for (Database database : Database.values()) {
      BENCHES.put(database, Bench.on(database));
      POINTS.put(database, 0L);
    }
  }

  static Stream<Arguments> everywhere() {
    return Stream.of(Database.values())
        .flatMap(
            database ->
                Scripts.all().stream()
                    .filter(script -> !script.name().equals(WITH_A_FAILING_SENDER))
                    .filter(script -> NIGHTLY || isInBuild(database, script))
                    .map(script -> Arguments.of(script, database)));
  }

  private static boolean isInBuild(Database database, Script script) {
    return database == Database.H2 || WHOLLY.contains(script.name());
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("everywhere")
  void a_fault_at_any_statement_loses_nothing_and_repeats_nothing(
      Script script, Database database) {
    Sweep sweep = new Sweep(BENCHES.get(database));
    Whole whole = sweep.whole(script);
    assertThat(whole.ending().trace().parked()).isEmpty();
    assertThat(whole.ending().sent()).isEqualTo(whole.ending().trace().told());

    int stride = WHOLLY.contains(script.name()) ? 1 : STRIDE;
    long struck =
        NIGHTLY
            ? sweep.sweep(script, whole, FAULTS)
            : sweep.sweepInTurn(script, whole, FAULTS, stride);

    long least = NIGHTLY ? whole.points() * FAULTS.size() : stride == 1 ? whole.points() : 1;
    assertThat(struck).isGreaterThanOrEqualTo(least);
    POINTS.merge(database, struck, Long::sum);
    TABLE.add("%-45s %-12s %6d %7d".formatted(script, database, whole.points(), struck));
  }

  @AfterAll
  static void all_points_were_tried() {
    BENCHES.values().forEach(Bench::close);
    System.out.printf("%-45s %-12s %6s %7s%n", "script", "database", "points", "faults");
    TABLE.forEach(System.out::println);
    System.out.println(POINTS);
    POINTS.forEach(
        (database, points) ->
            assertThat(points).as("%s", database).isGreaterThanOrEqualTo(FEWEST.get(database)));
  }
}
