package dev.helpdesk.core.feed;

import dev.helpdesk.model.Check;
import dev.helpdesk.spi.store.CommitHint;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a projection up with the feed, on a thread of the host's choosing.
 *
 * <p>A host with a scheduler calls {@link #catchUp} now and then; one without gives the follower
 * itself to an executor and closes it at the end. It goes on at once while there is more to read,
 * waits for a hint or a pause otherwise, and pauses longer after each failure. A lost hint delays
 * events by one pause and loses none. Its methods may be called by several threads; the projection
 * is called by one at a time.
 */
public final class FeedFollower implements Runnable, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FeedFollower.class);
  private static final int PAGE = 500;
  private static final int MOST_DOUBLINGS = 5;

  private final LiveFeed feed;
  private final Projection projection;
  private final Duration pause;
  private final CommitHint hint;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * Creates a follower that looks after each pause.
   *
   * @param feed what it follows
   * @param projection what it keeps up
   * @param pause how long it waits when there is nothing to read, 1 ms to a day
   */
  public FeedFollower(LiveFeed feed, Projection projection, Duration pause) {
    this.feed = Check.present(feed, "feed");
    this.projection = Check.present(projection, "projection");
    this.pause = paused(pause);
    this.hint = this::awaitClose;
  }

  /**
   * Creates a follower that looks after each hint, and after a pause in case that one was lost.
   *
   * @param feed what it follows
   * @param projection what it keeps up
   * @param pause how long it waits without a hint, 1 ms to a day
   * @param hint what wakes it
   */
  public FeedFollower(LiveFeed feed, Projection projection, Duration pause, CommitHint hint) {
    this.feed = Check.present(feed, "feed");
    this.projection = Check.present(projection, "projection");
    this.pause = paused(pause);
    this.hint = Check.present(hint, "hint");
  }

  private static Duration paused(Duration pause) {
    Duration checked = Check.duration(pause, "pause");
    Check.between(checked.toMillis(), 1, Duration.ofDays(1).toMillis(), "pause");
    return checked;
  }

  /**
   * Applies all that is committed by now, page by page.
   *
   * @return how many events were applied
   */
  public synchronized long catchUp() {
    long applied = 0;
    List<FeedEvent> events;
    do {
      events = feed.read(projection.position(), PAGE);
      if (!events.isEmpty()) {
        projection.apply(events);
        applied += events.size();
      }
    } while (events.size() == PAGE && isOpen());
    return applied;
  }

  @Override
  public void run() {
    int failures = 0;
    while (isOpen()) {
      try {
        long applied = catchUp();
        failures = 0;
        if (applied == 0) {
          hint.await(pause);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        failures = Math.min(failures + 1, MOST_DOUBLINGS);
        LOG.warn("Events could not be applied now: {}", e.getClass().getName());
        if (!isOpenAfter(failures)) {
          return;
        }
      }
    }
  }

  private boolean isOpen() {
    return closed.getCount() > 0;
  }

  private boolean isOpenAfter(int failures) {
    try {
      awaitClose(pause.multipliedBy(1L << failures));
      return isOpen();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void awaitClose(Duration atMost) throws InterruptedException {
    boolean unused = closed.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Has the follower stop after the page it applies or its wait for a hint; returns at once. */
  @Override
  public void close() {
    closed.countDown();
  }
}
