package dev.helpdesk.acceptance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.acceptance.Script;
import dev.helpdesk.acceptance.ScriptRun;
import dev.helpdesk.acceptance.ScriptRun.Rhythm;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.tck.jdbc.FaultyDataSource;
import dev.helpdesk.tck.jdbc.SqlFault;
import dev.helpdesk.testkit.TestDesk;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Plays a script again and again, with a fault at another point of each of its parts every time,
 * until no part has so many points: so every statement of every part fails once.
 *
 * <p>A part is what a host does in one go: let time pass, give a step's commands, do what is due.
 * After a fault the part is done again and all must be as if nothing had happened before the next
 * part, so that faults of several parts don't mix.
 */
final class Sweep {

  private final Bench bench;
  private final Function<InstantSource, Storage> store;

  /** Sweeps over the store as it is. */
  Sweep(Bench bench) {
    this(bench, bench::over);
  }

  /** Sweeps over a store made by the test. */
  Sweep(Bench bench, Function<InstantSource, Storage> store) {
    this.bench = bench;
    this.store = store;
  }

  /**
   * A script without faults.
   *
   * @param ending how it ends
   * @param points how many points all its parts have
   * @param committing which point of some part commits, counted from 1
   */
  record Whole(Ending ending, long points, Set<Integer> committing) {}

  /** A run that has a fault at one point of each part that has so many. */
  private final class Stormy implements ScriptRun.Weather {

    private final FaultyDataSource faults = bench.faults();
    private final long point;
    private final SqlFault fault;
    private final List<String> where = new ArrayList<>();
    private final Set<Integer> committing = new HashSet<>();
    private long points;

    Stormy(long point, SqlFault fault) {
      this.point = point;
      this.fault = fault;
    }

    @Override
    public void beforePart() {
      faults.forget();
      if (point > 0) {
        faults.failAt(point, fault);
      }
    }

    @Override
    public void afterPart() {
      List<String> met = faults.pointsMet();
      points += met.size();
      for (int i = 0; i < met.size(); i++) {
        if (met.get(i).equals("commit")) {
          committing.add(i + 1);
        }
      }
      if (faults.fired() > 0) {
        where.add(met.get((int) point - 1));
      }
      faults.heal();
      faults.forget();
    }

    @Override
    public void calm() {
      faults.heal();
    }

    @Override
    public long failures() {
      return where.size();
    }
  }

  /** Plays a script without faults. */
  Whole whole(Script script) {
    Stormy calm = new Stormy(0, SqlFault.crashBefore());
    Ending ending = play(script, calm);
    return new Whole(ending, calm.points, calm.committing);
  }

  /**
   * Plays a script with each of some faults at each point.
   *
   * @return how many faults there were
   */
  long sweep(Script script, Whole expected, List<SqlFault> faults) {
    long fired = 0;
    for (SqlFault fault : faults) {
      long more;
      int point = 1;
      do {
        more = strike(script, expected, point++, fault);
        fired += more;
      } while (more > 0);
    }
    return fired;
  }

  /**
   * Plays a script with one of some faults, all in turn, at every so many points; where these are
   * all points, with every fault at those that commit.
   *
   * @return how many faults there were
   */
  long sweepInTurn(Script script, Whole expected, List<SqlFault> faults, int stride) {
    long fired = 0;
    long more;
    int turn = 0;
    do {
      int point = 1 + turn * stride;
      boolean all = stride == 1 && expected.committing().contains(point);
      more = 0;
      for (SqlFault fault : all ? faults : List.of(faults.get(turn % faults.size()))) {
        more += strike(script, expected, point, fault);
      }
      turn++;
      fired += more;
    } while (more > 0);
    return fired;
  }

  /** Plays a script with a fault at one point of each of its parts. */
  private long strike(Script script, Whole expected, int point, SqlFault fault) {
    Stormy storm = new Stormy(point, fault);
    String what = fault + " at point " + point + " of each part of " + script;
    Ending ending;
    try {
      ending = play(script, storm);
    } catch (RuntimeException | Error e) {
      throw new AssertionError(what + ": " + storm.where, e);
    }
    assertThat(ending).as("%s: %s", what, storm.where).isEqualTo(expected.ending());
    assertThat(bench.faults().open())
        .as("connections left open, %s: %s", what, storm.where)
        .isZero();
    assertThat(bench.lent()).as("connections not given back, %s: %s", what, storm.where).isZero();
    return storm.where.size();
  }

  private Ending play(Script script, Stormy storm) {
    bench.clear();
    ScriptRun run = new ScriptRun(script, Rhythm.AT_THE_END_OF_EACH_JUMP, store, storm);
    TestDesk desk = run.play();
    desk.checkInvariants();
    return Ending.of(script, run, desk);
  }
}
