package dev.helpdesk.acceptance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.acceptance.Script;
import dev.helpdesk.acceptance.Scripts;
import dev.helpdesk.acceptance.jdbc.Bench.Database;
import dev.helpdesk.acceptance.jdbc.Sweep.Whole;
import dev.helpdesk.tck.jdbc.SqlFault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lets the process die, the connection break or memory run out before and after every statement,
 * commit, rollback, and connection asked for or given back of every script, and finds in the end
 * what a run without a fault leaves behind, and that every command heard the same.
 *
 * <p>In the build every point has one of the six faults in turn, and those with which a commit is
 * done ({@link Point#commitsOn}) have all six, three of which come after the database did its work:
 * the outcome is unknown to who waits for it. With {@code -Dnightly=true} every point has all six.
 * What a desk asks while it is set up, before a script begins, is not struck.
 */
@Tag("databases")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class SqlCrashPoints {

  private static final boolean NIGHTLY = Boolean.getBoolean("nightly");

  private static final List<SqlFault> FAULTS =
      List.of(
          SqlFault.crashBefore(),
          SqlFault.lostAfter(),
          SqlFault.crashAfter(),
          SqlFault.lostBefore(),
          SqlFault.errorBefore(),
          SqlFault.errorAfter());

  private final Database database;
  private final long fewestPoints;
  private final long fewestLost;
  private final Bench bench;
  private final List<String> table = new ArrayList<>();
  private long points;
  private long faults;
  private long lost;

  /**
   * Strikes scripts on a database. Fewer than these would mean that the scripts don't do what they
   * did when this was written.
   *
   * @param fewestPoints points of all scripts at least
   * @param fewestLost commits at least that were done and of which nobody heard
   */
  SqlCrashPoints(Database database, long fewestPoints, long fewestLost) {
    this.database = database;
    this.fewestPoints = fewestPoints;
    this.fewestLost = fewestLost;
    bench = Bench.on(database);
  }

  static List<Script> scripts() {
    return Scripts.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scripts")
  void a_fault_at_any_statement_loses_nothing_and_repeats_nothing(Script script) {
    Sweep sweep = new Sweep(bench);
    Whole whole = sweep.whole(script);
    assertThat(whole.ending().trace().parked()).isEmpty();
    assertThat(whole.ending().sent()).isEqualTo(whole.ending().trace().told());

    List<Strike> struck =
        sweep.sweep(
            script,
            whole,
            NIGHTLY ? Plan.each(FAULTS) : Plan.inTurn(FAULTS, point -> point.commitsOn(database)));

    assertThat(struck).doesNotHaveDuplicates();
    assertThat(struck.stream().map(Strike::point).distinct().count())
        .as("points struck of those met")
        .isEqualTo(whole.points());
    long commits =
        whole.parts().stream()
            .flatMap(List::stream)
            .filter(point -> point.commitsOn(database))
            .count();
    assertThat(struck)
        .hasSize(
            Math.toIntExact(
                NIGHTLY
                    ? whole.points() * FAULTS.size()
                    : whole.points() + commits * (FAULTS.size() - 1)));
    long lostOfScript = struck.stream().filter(this::isDoneUnheard).count();
    table.add("%-45s %6d %7d %6d".formatted(script, whole.points(), struck.size(), lostOfScript));
    points += whole.points();
    faults += struck.size();
    lost += lostOfScript;
  }

  private boolean isDoneUnheard(Strike strike) {
    return strike.fault().after() && strike.point().commitsOn(database);
  }

  @AfterAll
  void all_points_were_tried() {
    bench.close();
    System.out.printf("%-45s %6s %7s %6s%n", "script on " + database, "points", "faults", "lost");
    table.forEach(System.out::println);
    System.out.printf("%-45s %6d %7d %6d%n", "all on " + database, points, faults, lost);
    assertThat(table).hasSameSizeAs(Scripts.all());
    assertThat(points).as("points").isGreaterThanOrEqualTo(fewestPoints);
    assertThat(lost).as("commits whose outcome was unknown").isGreaterThanOrEqualTo(fewestLost);
  }
}
