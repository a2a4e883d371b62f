package dev.helpdesk.acceptance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.acceptance.Script;
import dev.helpdesk.acceptance.ScriptRun;
import dev.helpdesk.acceptance.ScriptRun.Rhythm;
import dev.helpdesk.acceptance.Scripts;
import dev.helpdesk.acceptance.jdbc.Bench.Database;
import dev.helpdesk.tck.jdbc.SqlFault;
import dev.helpdesk.testkit.TestDesk;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Lets everything fail from some point on until the store heals by itself, while the same engine is
 * asked again and again: callers and workers get through without anybody's help.
 */
@Tag("databases")
class ContinuingFailureTest {

  private static final List<SqlFault> FAULTS =
      List.of(SqlFault.failed("53300"), SqlFault.lostBefore(), SqlFault.lostAfter());

  /** How many points fail one after the other. */
  private static final List<Integer> LONG = List.of(2, 9, 40);

  /** Every so many points something begins to fail. */
  private static final int STRIDE = 41;

  /** Fails at every so many points, for some points each time, over the whole run. */
  private static final class Outage implements ScriptRun.Weather {

    private final Bench bench;
    private final int from;
    private final int length;
    private final SqlFault fault;
    private long failures;

    Outage(Bench bench, int from, int length, SqlFault fault) {
      this.bench = bench;
      this.from = from;
      this.length = length;
      this.fault = fault;
    }

    @Override
    public void beforePart() {
      bench.faults().forget();
      bench.faults().failFrom(from, length, fault);
    }

    @Override
    public void afterPart() {
      failures += bench.faults().fired();
      bench.faults().heal();
      bench.faults().forget();
    }

    @Override
    public void calm() {
      // It heals by itself.
    }

    @Override
    public long failures() {
      return failures;
    }

    @Override
    public String toString() {
      return "%s at %d points from %d on".formatted(fault, length, from);
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void whoever_tries_again_gets_through_when_the_store_works_again(Database database) {
    List<Script> scripts =
        Scripts.all().stream()
            .filter(script -> List.of("plain lifecycle", "fan-out to many").contains(script.name()))
            .toList();
    assertThat(scripts).hasSize(2);
    try (Bench bench = Bench.on(database)) {
      for (Script script : scripts) {
        Ending expected = new Sweep(bench).whole(script).ending();
        int from = 1;
        for (int length : LONG) {
          for (SqlFault fault : FAULTS) {
            Outage outage = new Outage(bench, from, length, fault);
            from = from % STRIDE + 4;
            assertThat(play(bench, script, outage))
                .as("%s, %s", script, outage)
                .isEqualTo(expected);
            assertThat(outage.failures())
                .as("failures, %s, %s", script, outage)
                .isGreaterThanOrEqualTo(length);
            assertThat(bench.faults().open()).isZero();
            assertThat(bench.lent()).isZero();
          }
        }
      }
    }
  }

  private static Ending play(Bench bench, Script script, Outage outage) {
    bench.clear();
    ScriptRun run = new ScriptRun(script, Rhythm.AT_THE_END_OF_EACH_JUMP, bench::over, outage);
    TestDesk desk = run.play();
    desk.checkInvariants();
    return Ending.of(script, run, desk);
  }
}
