package dev.helpdesk.acceptance;

import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.OutcomeUnknownException;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.StoreFailedException;
import dev.helpdesk.tck.SimulatedCrash;
import dev.helpdesk.testkit.TestDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Plays a script at one desk.
 *
 * <p>When the process dies at a step it is started anew, the step goes on where it was, the
 * interrupted command given again as a client would; then the leases of the dead run out. When the
 * store fails the same engine goes on in that way.
 */
public final class ScriptRun {

  /** How often the host calls {@code processDue}. */
  public enum Rhythm {
    /** Once when time has passed, and after what was done then. */
    AT_THE_END_OF_EACH_JUMP,
    /** Only after what was done, so that commands meet what is due. */
    AFTER_EACH_STEP,
    /** Every hour, and after what was done. */
    EVERY_HOUR
  }

  /** What a run goes through. */
  public interface Weather {

    /** Called before each part of a run: time passing, a step, what is due after it. */
    default void beforePart() {}

    /** Called after each part, once it was done. */
    default void afterPart() {}

    /** Called when the store has failed, to make it work again or not. */
    void calm();

    /** Returns how often the store has failed; by default only what the run itself meets counts. */
    default long failures() {
      return 0;
    }
  }

  private static final Duration LEASES = Duration.ofMinutes(2);

  /** A client that meets a failure so often may take it for a fault. */
  private static final int MOST_TRIES = 200;

  private static final int LAST_ROUNDS = 4;

  private final Script script;
  private final Rhythm rhythm;
  private final Weather weather;
  private final StepFolios folios = new StepFolios();
  private final TestDesk desk;
  private final Map<String, Outcome> heard = new LinkedHashMap<>();
  private int crashes;
  private int failures;

  /** Sets a script up over a store. */
  public ScriptRun(
      Script script, Rhythm rhythm, Function<InstantSource, Storage> store, Weather weather) {
    this.script = script;
    this.rhythm = rhythm;
    this.weather = weather;
    desk = script.desk().folios(folios).storage(store).build();
  }

  /** Plays a script to its end where nothing goes wrong. */
  static TestDesk play(Script script, Stores store, Rhythm rhythm) {
    return new ScriptRun(script, rhythm, store::over, () -> {}).play();
  }

  /** Plays the script to its end. */
  public TestDesk play() {
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

  /** Returns what each command heard last, by its key. */
  public Map<String, Outcome> heard() {
    return Collections.unmodifiableMap(heard);
  }

  /** Returns how often the process died. */
  public int crashes() {
    return crashes;
  }

  private void take(Script.Step step, int number) {
    Instant at = desk.now().plus(step.after());
    long before = interruptions();
    pass(at);
    through(() -> step.action().accept(new Stage(desk, script.name(), number, folios, heard::put)));
    through(desk::settle);
    if (interruptions() > before) {
      desk.time().advance(LEASES);
      desk.settle();
      desk.time().set(at);
    }
  }

  private long interruptions() {
    return crashes + failures + weather.failures();
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
    weather.beforePart();
    for (int tries = 1; !isDone(part, tries); tries++) {
      folios.backTo(mark);
    }
    weather.afterPart();
  }

  private boolean isDone(Runnable part, int tries) {
    try {
      part.run();
      return true;
    } catch (SimulatedCrash crash) {
      crashes++;
      weather.calm();
      desk.restart();
    } catch (StoreFailedException | OutcomeUnknownException | OutOfMemoryError failure) {
      if (tries == MOST_TRIES) {
        throw failure;
      }
      failures++;
      weather.calm();
    }
    return false;
  }
}
