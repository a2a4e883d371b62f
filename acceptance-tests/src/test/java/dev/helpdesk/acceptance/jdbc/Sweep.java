package dev.helpdesk.acceptance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.acceptance.Script;
import dev.helpdesk.acceptance.ScriptRun;
import dev.helpdesk.acceptance.ScriptRun.Rhythm;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.testkit.TestDesk;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * Plays a script again and again, with another {@link Strike} in each of its parts every time,
 * until every part had all that were planned for it.
 *
 * <p>A part is what a host does in one go: let time pass, give a step's commands, do what is due.
 * After a fault the part is done again and all must be as if nothing had happened before the next
 * part, so that faults of several parts don't mix. What asks for something else than it did without
 * faults, as an earlier part was struck, is not counted, and struck again in a later run.
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
   * @param parts the points of each part
   */
  record Whole(Ending ending, List<List<Point>> parts) {

    /** Returns how many points all its parts have. */
    long points() {
      return parts.stream().mapToLong(List::size).sum();
    }
  }

  /** Plays a script without faults. */
  Whole whole(Script script) {
    Storm calm = new Storm(bench.faults(), List.of());
    Ending ending = play(script, calm);
    return new Whole(ending, calm.met());
  }

  /**
   * Plays a script until all that is planned has happened, and returns it.
   *
   * <p>The first strike of each run is always one, as nothing came before it.
   */
  List<Strike> sweep(Script script, Whole expected, Plan plan) {
    List<Deque<Strike>> left = new ArrayList<>();
    expected.parts().forEach(part -> left.add(new ArrayDeque<>(plan.of(part))));
    List<Strike> struck = new ArrayList<>();
    while (left.stream().anyMatch(ofPart -> !ofPart.isEmpty())) {
      List<Strike> planned =
          left.stream().filter(ofPart -> !ofPart.isEmpty()).map(Deque::remove).toList();
      Storm storm = strike(script, expected, planned);
      assertThat(storm.struck())
          .as("the first of what is planned in %s", script)
          .startsWith(planned.get(0));
      struck.addAll(storm.struck());
      for (Strike strike : planned) {
        if (!storm.struck().contains(strike)) {
          left.get(strike.point().part()).add(strike);
        }
      }
    }
    return struck;
  }

  private Storm strike(Script script, Whole expected, List<Strike> planned) {
    Storm storm = new Storm(bench.faults(), planned);
    Ending ending;
    try {
      ending = play(script, storm);
    } catch (RuntimeException | Error e) {
      throw new AssertionError(script + ": " + storm.struck(), e);
    }
    assertThat(ending).as("%s: %s", script, storm.struck()).isEqualTo(expected.ending());
    assertThat(bench.faults().open())
        .as("connections left open, %s: %s", script, storm.struck())
        .isZero();
    assertThat(bench.lent())
        .as("connections not given back, %s: %s", script, storm.struck())
        .isZero();
    return storm;
  }

  private Ending play(Script script, Storm storm) {
    bench.clear();
    ScriptRun run = new ScriptRun(script.unlinted(), Rhythm.AT_THE_END_OF_EACH_JUMP, store, storm);
    TestDesk desk = run.play();
    desk.checkInvariants();
    return Ending.of(script, run, desk);
  }
}
