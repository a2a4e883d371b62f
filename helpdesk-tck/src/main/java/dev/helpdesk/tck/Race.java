package dev.helpdesk.tck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Lets several threads go at once and gives back what each got, so that a test judges values.
 *
 * <p>No race is decided by sleeping: threads meet at a barrier, and where one must be held at a
 * certain call, {@link FaultyStorage#before} does it. A race fails in which for two minutes nobody
 * ends and nobody meets the others; how long it takes in all is no matter.
 */
public final class Race {

  private static final long HANG_SECONDS = 120;

  private final AtomicLong meetings = new AtomicLong();
  private final CyclicBarrier barrier;
  private volatile boolean failed;

  private Race(int racers) {
    barrier = new CyclicBarrier(racers, meetings::incrementAndGet);
  }

  /** A thread that was started and whose result is asked for later. */
  public interface Running<T> {

    /**
     * Waits until the thread ended and returns its result.
     *
     * @throws AssertionError if the thread ended by one, or does not end
     * @throws IllegalStateException if it ended by anything else, which is the cause
     */
    T result();

    /** Tells whether the thread ended. */
    boolean isDone();

    /** Waits for a while, and tells whether the thread ended meanwhile. */
    boolean endsWithin(Duration time);
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
    running.forEach(race::awaitEnd);
    return results(running);
  }

  /** Waits for a racer for as long as racers meet. */
  private void awaitEnd(Running<?> racer) {
    long met;
    do {
      met = meetings.get();
    } while (!racer.endsWithin(Duration.ofSeconds(HANG_SECONDS)) && meetings.get() > met);
  }

  /** Waits for all; where several failed, what a store threw goes before what a test found. */
  private static <T> List<T> results(List<Running<T>> running) {
    List<T> results = new ArrayList<>();
    List<AssertionError> found = new ArrayList<>();
    List<IllegalStateException> thrown = new ArrayList<>();
    for (Running<T> each : running) {
      try {
        results.add(each.result());
      } catch (AssertionError failure) {
        found.add(failure);
      } catch (IllegalStateException failure) {
        thrown.add(failure);
      }
    }
    if (!thrown.isEmpty()) {
      throw thrown.get(0);
    }
    if (!found.isEmpty()) {
      throw found.get(0);
    }
    return results;
  }

  /** Starts an action on a thread of its own; returns once that thread runs. */
  public static <T> Running<T> start(Supplier<T> action) {
    CountDownLatch runs = new CountDownLatch(1);
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              runs.countDown();
              return action.get();
            });
    Thread thread = new Thread(task, "racer");
    thread.setDaemon(true);
    thread.start();
    await(runs);
    return new Started<>(task);
  }

  /** Starts a thread that ends when so much time has passed, for who tries something until then. */
  static Running<Boolean> lasting(Duration time) {
    return start(
        () -> {
          try {
            return new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while time passes", e);
          }
        });
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

  private static void await(CountDownLatch runs) {
    try {
      if (!runs.await(HANG_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("a racer does not start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted during a race", e);
    }
  }

  /** Lets the other racers go on; nothing depends on whether they do. */
  @SuppressWarnings("ThreadPriorityCheck")
  public static void letOthersRun() {
    Thread.yield();
  }

  /**
   * Brings threads together two by two for what takes less time than to wake one up: each that
   * comes first watches for the next, and both go on at the same moment.
   */
  static final class Pairs {

    private static final int GLANCES = 20_000;
    private static final int GLANCES_AT_ONCE = 500;

    private final AtomicInteger arrived = new AtomicInteger();

    /** Waits for another, but not for long; nothing depends on whether it came. */
    void awaitAnother() {
      int number = arrived.incrementAndGet();
      if (number % 2 == 0) {
        return;
      }
      for (int i = 1; i <= GLANCES && arrived.get() == number; i++) {
        if (i % GLANCES_AT_ONCE == 0) {
          letOthersRun();
        } else {
          Thread.onSpinWait();
        }
      }
    }
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
        if (e.getCause() instanceof AssertionError found) {
          throw new AssertionError("a racer failed", found);
        }
        throw new IllegalStateException("a racer failed", e.getCause());
      }
    }

    @Override
    public boolean endsWithin(Duration time) {
      try {
        var unused = task.get(time.toNanos(), TimeUnit.NANOSECONDS);
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted during a race", e);
      } catch (TimeoutException e) {
        return false;
      } catch (ExecutionException e) {
        return true;
      }
    }

    @Override
    public boolean isDone() {
      return task.isDone();
    }
  }
}
