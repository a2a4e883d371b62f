package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.acceptance.ScriptRun.Rhythm;
import dev.helpdesk.inmemory.InMemoryStorage;
import dev.helpdesk.inmemory.RecordingSender;
import dev.helpdesk.spi.notification.NotificationSender.Result;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.tck.Fault;
import dev.helpdesk.tck.FaultyStorage;
import dev.helpdesk.testkit.TestDesk;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lets the process die before and after every call of the store that a script makes, starts it
 * anew, and finds in the end what a run without a crash leaves behind.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CrashPointsTest {

  /** Fewer points would mean that the scripts don't do what they did when this was written. */
  private static final long FEWEST_POINTS = 5_000;

  private static final List<String> TABLE = new ArrayList<>();
  private static long points;

  /** A script over a store that can fail, counted from when the desk is set up. */
  private static final class Rehearsal {

    private FaultyStorage store = new FaultyStorage(new InMemoryStorage(InstantSource.system()));
    private final ScriptRun run;

    Rehearsal(Script script) {
      run = new ScriptRun(script, Rhythm.AT_THE_END_OF_EACH_JUMP, this::over, () -> store.heal());
      store.forget();
    }

    private Storage over(InstantSource time) {
      store = new FaultyStorage(new InMemoryStorage(time));
      return store;
    }
  }

  private record Ending(Trace trace, Set<String> sent) {

    static Ending of(Script script, TestDesk desk) {
      Set<String> sent = new TreeSet<>();
      for (RecordingSender.Attempt attempt : desk.sender().attempts()) {
        if (attempt.result() == Result.SENT) {
          sent.add(attempt.tenant() + " " + attempt.notification().key());
        }
      }
      Trace trace = Trace.of(desk);
      return new Ending(script.owesManyAtOnce() ? trace.inAnyOrder(desk) : trace, sent);
    }
  }

  static List<Script> scripts() {
    return Scripts.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("scripts")
  void a_crash_anywhere_loses_nothing_and_repeats_nothing(Script script) {
    Rehearsal whole = new Rehearsal(script);
    TestDesk desk = whole.run.play();
    List<String> calls = whole.store.callsMade();
    Ending expected = Ending.of(script, desk);
    assertThat(expected.trace().parked()).isEmpty();
    assertThat(expected.sent()).isEqualTo(expected.trace().told());

    for (int call = 1; call <= calls.size(); call++) {
      for (Fault fault : List.of(Fault.CRASH_BEFORE, Fault.CRASH_AFTER)) {
        String where = fault + " at call " + call + ", " + calls.get(call - 1);
        assertThat(crashing(script, call, fault, where)).as(where).isEqualTo(expected);
      }
    }
    TABLE.add("%-45s %6d %6d".formatted(script.name(), calls.size(), 2 * calls.size()));
    points += 2L * calls.size();
  }

  private static Ending crashing(Script script, int call, Fault fault, String where) {
    Rehearsal rehearsal = new Rehearsal(script);
    rehearsal.store.failAt(call, fault);
    try {
      TestDesk desk = rehearsal.run.play();
      assertThat(rehearsal.run.crashes()).as("crashes, %s", where).isEqualTo(1);
      desk.checkInvariants();
      return Ending.of(script, desk);
    } catch (RuntimeException e) {
      throw new AssertionError("After " + where, e);
    }
  }

  @AfterAll
  static void all_points_were_tried() {
    System.out.printf("%-45s %6s %6s%n", "script", "calls", "points");
    TABLE.forEach(System.out::println);
    System.out.printf("%d scripts, %d points%n", TABLE.size(), points);
    assertThat(points).isGreaterThanOrEqualTo(FEWEST_POINTS);
  }
}
