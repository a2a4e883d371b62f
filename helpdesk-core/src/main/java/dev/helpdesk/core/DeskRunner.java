package dev.helpdesk.core;

import dev.helpdesk.model.Check;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is due and sends what waits, again and again, on a thread of the host's choosing.
 *
 * <p>For hosts that have no scheduler of their own: {@code executor.execute(runner)}, and {@link
 * #close} at the end. It goes on at once while there is more to do, pauses otherwise, and pauses
 * longer after each failure. How often it runs never changes what happens and when. Runs once.
 */
public final class DeskRunner implements Runnable, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DeskRunner.class);
  private static final int BATCH = 500;
  private static final int MOST_DOUBLINGS = 5;

  private final HelpDesk helpDesk;
  private final InstantSource time;
  private final Duration pause;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * Creates a runner.
   *
   * @param helpDesk the engine
   * @param time where now comes from
   * @param pause how long to wait when nothing is left to do, 1 ms to a day
   */
  public DeskRunner(HelpDesk helpDesk, InstantSource time, Duration pause) {
    this.helpDesk = Check.present(helpDesk, "helpDesk");
    this.time = Check.present(time, "time");
    this.pause = Check.duration(pause, "pause");
    Check.between(this.pause.toMillis(), 1, Duration.ofDays(1).toMillis(), "pause");
  }

  @Override
  public void run() {
    int failures = 0;
    boolean more = false;
    while (more ? closed.getCount() > 0 : isOpenAfter(failures)) {
      try {
        more = round();
        failures = 0;
      } catch (Exception | LinkageError | StackOverflowError e) {
        more = false;
        failures = Math.min(failures + 1, MOST_DOUBLINGS);
        LOG.warn("What is due could not be done now: {}", e.getClass().getName());
      }
    }
  }

  /** What is to be sent is sent also while what is due can't be done. */
  private boolean round() {
    DueReport due;
    try {
      due = helpDesk.processDue(time.instant(), BATCH);
    } catch (RuntimeException e) {
      boolean unused = helpDesk.dispatch(BATCH).isMore();
      throw e;
    }
    return helpDesk.dispatch(BATCH).isMore() || due.isMore();
  }

  private boolean isOpenAfter(int failures) {
    try {
      return !closed.await(pause.toMillis() << failures, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Has the runner stop after what it is doing; returns at once. */
  @Override
  public void close() {
    closed.countDown();
  }
}
