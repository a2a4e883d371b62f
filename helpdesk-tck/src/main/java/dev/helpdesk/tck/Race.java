package dev.helpdesk.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;

/** Lets several threads go at once and gives back what each got, so that a test judges values. */
final class Race {

  private Race() {}

  /** Runs an action on so many threads behind one barrier; fails with the first failure. */
  static <T> List<T> among(int racers, IntFunction<T> action) {
    CyclicBarrier barrier = new CyclicBarrier(racers);
    List<FutureTask<T>> tasks = new ArrayList<>();
    for (int i = 0; i < racers; i++) {
      int racer = i;
      FutureTask<T> task =
          new FutureTask<>(
              () -> {
                barrier.await();
                return action.apply(racer);
              });
      tasks.add(task);
      Thread thread = new Thread(task, "racer-" + racer);
      thread.setDaemon(true);
      thread.start();
    }
    List<T> results = new ArrayList<>();
    for (FutureTask<T> task : tasks) {
      results.add(resultOf(task));
    }
    return results;
  }

  /** Lets the other racers go on while this one has nothing to do. */
  static void letOthersRun() {
    Thread.onSpinWait();
  }

  private static <T> T resultOf(FutureTask<T> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted during a race", e);
    } catch (ExecutionException e) {
      throw new AssertionError("a racer failed", e.getCause());
    }
  }
}
