package dev.helpdesk.acceptance;

import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.tck.SimulatedCrash;
import dev.helpdesk.testkit.TestDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

/**
 * Plays a script at one desk.
 *
 * <p>When the process dies at a step it is started anew, the step goes on where it was, the
 * interrupted command given again as a client would; then the leases of the dead run out.
 */
final class ScriptRun {

  /** How often the host calls {@code processDue}. */
  enum Rhythm {
    /** Once when time has passed, and after what was done then. */
    AT_THE_END_OF_EACH_JUMP,
    /** Only after what was done, so that commands meet what is due. */
    AFTER_EACH_STEP,
    /** Every hour, and after what was done. */
    EVERY_HOUR
  }

  private static final Duration LEASES = Duration.ofMinutes(2);
  private static final int LAST_ROUNDS = 4;

  private final Script script;
  private final Rhythm rhythm;
  private final Runnable heal;
  private final StepFolios folios = new StepFolios();
  private final TestDesk desk;
  private int crashes;

  ScriptRun(Script script, Rhythm rhythm, Function<InstantSource, Storage> store, Runnable heal) {
    this.script = script;
    this.rhythm = rhythm;
    this.heal = heal;
    desk = script.desk().folios(folios).storage(store).build();
  }

  /** Plays a script to its end where nothing goes wrong. */
  static TestDesk play(Script script, Stores store, Rhythm rhythm) {
    return new ScriptRun(script, rhythm, store::over, () -> {}).play();
  }

  TestDesk play() {
    int number = 0;
    for (Script.Step step : script.steps()) {
      take(step, ++number);
    }
    for (int i = 0; i < LAST_ROUNDS; i++) {
      desk.time().advance(LEASES);
      through(desk::settle);
    }
    return desk;
  }

  TestDesk desk() {
    return desk;
  }

  int crashes() {
    return crashes;
  }

  private void take(Script.Step step, int number) {
    Instant at = desk.now().plus(step.after());
    int before = crashes;
    pass(at);
    through(() -> step.action().accept(new Stage(desk, script.name(), number, folios)));
    through(desk::settle);
    if (crashes > before) {
      desk.time().advance(LEASES);
      desk.settle();
      desk.time().set(at);
    }
  }

  private void pass(Instant at) {
    if (rhythm == Rhythm.EVERY_HOUR) {
      for (Instant next = nextHour(); next.isBefore(at); next = nextHour()) {
        desk.time().set(next);
        through(desk::settle);
      }
    }
    desk.time().set(at);
    if (rhythm != Rhythm.AFTER_EACH_STEP) {
      through(desk::settle);
    }
  }

  private Instant nextHour() {
    return desk.now().plus(Duration.ofHours(1));
  }

  private void through(Runnable part) {
    long mark = folios.mark();
    try {
      part.run();
    } catch (SimulatedCrash crash) {
      crashes++;
      folios.backTo(mark);
      heal.run();
      desk.restart();
      part.run();
    }
  }
}
