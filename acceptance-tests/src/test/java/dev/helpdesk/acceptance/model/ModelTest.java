package dev.helpdesk.acceptance.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.acceptance.store.Effort;
import dev.helpdesk.acceptance.store.Store;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * A million random steps of the engine and the naive model, side by side.
 *
 * <p>{@code -Dmodel.steps} and {@code -Dmodel.seed} set how many and which. The seed of the build
 * is fixed; the nightly run takes twenty million steps from a seed of its own, printed with the
 * result. On databases they are fewer, by {@link Effort}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModelTest {

  private static final long BUILD_STEPS = 1_000_000;
  private static final long NIGHTLY_STEPS = 20_000_000;
  private static final long BUILD_SEED = 20_260_302;
  private static final long STEPS_OF_A_RUN = 2_500;

  @Test
  void the_engine_agrees_with_a_naive_model_of_it() {
    boolean nightly = Boolean.getBoolean("nightly");
    long wanted = Long.getLong("model.steps", Effort.of(nightly ? NIGHTLY_STEPS : BUILD_STEPS));
    long seed = Long.getLong("model.seed", nightly ? System.nanoTime() : BUILD_SEED);
    Set<String> taken = new TreeSet<>();
    long begun = System.nanoTime();
    long steps = 0;
    for (int run = 0; steps < wanted; run++) {
      steps += walk(seed, run, STEPS_OF_A_RUN, taken, ModelRun.Sabotage.NONE);
    }
    System.out.printf(
        "model: %d steps over %s from seed %d in %d s%n",
        steps, Store.ofThisRun(), seed, (System.nanoTime() - begun) / 1_000_000_000L);
    assertThat(steps).isGreaterThanOrEqualTo(wanted);
    assertThat(taken).isEqualTo(NaiveWorkflow.all());
  }

  static long walk(
      long seed, int number, long steps, Set<String> taken, ModelRun.Sabotage sabotage) {
    ModelRun run = new ModelRun(seed + number, taken, sabotage);
    try {
      run.walk(steps);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(e.getMessage() + " Seed " + (seed + number) + ", " + run.where(), e);
    }
    return run.steps;
  }
}
