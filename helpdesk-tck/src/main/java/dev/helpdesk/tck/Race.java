package dev.helpdesk.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Lets several threads go at once and gives back what each got, so that a test judges values.
 *
 * <p>No race is decided by sleeping: threads meet at a barrier, and where one must be held at a
 * certain call, {@link FaultyStorage#before} does it. A race that does not end within two minutes
 * fails.
 */
public final class Race {

  private static final long HANG_SECONDS = 120;

  private final CyclicBarrier barrier;
  private volatile boolean failed;

  private Race(int racers) {
    barrier = new CyclicBarrier(racers);
  }

  /** A thread that was started and whose result is asked for later. */
  public interface Running<T> {

    /** Waits until the thread ended; returns its result or fails with its failure. */
    T result();

    /** Tells whether the thread ended. */
    boolean isDone();
  }

  /** What each racer does, any number of times in step with the others. */
  @FunctionalInterface
  public interface Racer<T> {

    /** Runs, and may meet the others by {@link Race#meet}. */
    T run(Race race, int racer);
  }

  /** Runs an action on so many threads behind one barrier; fails with the first failure. */
  public static <T> List<T> among(int racers, IntFunction<T> action) {
    return inStep(
        racers,
        (race, racer) -> {
          race.meet();
          return action.apply(racer);
        });
  }

  /** Runs so many threads that may meet as often as they like; fails with the first failure. */
  public static <T> List<T> inStep(int racers, Racer<T> action) {
    Race race = new Race(racers);
    List<Running<T>> running = new ArrayList<>();
    for (int i = 0; i < racers; i++) {
      int racer = i;
      running.add(start(() -> race.run(action, racer)));
    }
    return running.stream().map(Running::result).toList();
  }

  /** Starts an action on a thread of its own. */
  public static <T> Running<T> start(Supplier<T> action) {
    FutureTask<T> task = new FutureTask<>(action::get);
    Thread thread = new Thread(task, "racer");
    thread.setDaemon(true);
    thread.start();
    return new Started<>(task);
  }

  /** Waits until every racer is here; must be called equally often by all. */
  public void meet() {
    if (failed) {
      throw new AssertionError("another racer failed");
    }
    try {
      int unused = barrier.await(HANG_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted during a race", e);
    } catch (BrokenBarrierException | TimeoutException e) {
      throw new AssertionError("another racer failed or hangs", e);
    }
  }

  /** Lets the other racers go on; nothing depends on whether they do. */
  @SuppressWarnings("ThreadPriorityCheck")
  public static void letOthersRun() {
    Thread.yield();
  }

  /** Returns the thread that asks, so that a test may tell whether another did something. */
  static Object currentThread() {
    return Thread.currentThread();
  }

  private <T> T run(Racer<T> action, int racer) {
    try {
      return action.run(this, racer);
    } catch (RuntimeException | Error failure) {
      // Nobody shall wait for this one.
      failed = true;
      barrier.reset();
      throw failure;
    }
  }

  private record Started<T>(FutureTask<T> task) implements Running<T> {

    @Override
    public T result() {
      try {
        return task.get(HANG_SECONDS, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted during a race", e);
      } catch (TimeoutException e) {
        throw new AssertionError("a racer hangs", e);
      } catch (ExecutionException e) {
        throw new AssertionError("a racer failed", e.getCause());
      }
    }

    @Override
    public boolean isDone() {
      return task.isDone();
    }
  }
}
