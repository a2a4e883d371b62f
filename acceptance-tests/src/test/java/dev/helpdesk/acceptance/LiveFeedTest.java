package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.feed.FeedEvent;
import dev.helpdesk.core.feed.FeedFollower;
import dev.helpdesk.core.feed.LiveFeed;
import dev.helpdesk.core.feed.Projection;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a host builds from committed events, in order and without a gap. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LiveFeedTest {

  private final TestDesk desk = TestDesk.standard();
  private final LiveFeed feed = desk.desk().feed();

  /** Keeps what it was given; fails as often as it is told to. */
  private static class Kept implements Projection {
    final List<FeedEvent> events = new ArrayList<>();
    int failures;

    @Override
    public synchronized long position() {
      return events.isEmpty() ? 0 : events.get(events.size() - 1).position();
    }

    @Override
    public synchronized void apply(List<FeedEvent> more) {
      if (failures-- > 0) {
        throw new IllegalStateException("not now");
      }
      events.addAll(more);
    }

    synchronized List<Happened> of(TestTicket ticket) {
      return events.stream()
          .filter(event -> event.record().equals(ticket.id()))
          .map(FeedEvent::happened)
          .toList();
    }
  }

  @Test
  void a_projection_gets_each_event_once_in_the_order_of_each_record() {
    Kept kept = new Kept();
    FeedFollower follower = new FeedFollower(feed, kept, Duration.ofHours(1));
    TestTicket lift = desk.register("rosa", "The lift is stuck", "high", "medium");
    long first = follower.catchUp();
    TestTicket door = desk.register("rosa", "The door is stuck", "low", "low");
    lift.writtenBy("rosa", "Is anybody coming?");
    long second = follower.catchUp();

    assertThat(kept.events).hasSize((int) (first + second));
    assertThat(kept.of(lift)).isEqualTo(desk.desk().history(lift.id()));
    assertThat(kept.of(door)).isEqualTo(desk.desk().history(door.id()));
    assertThat(kept.events)
        .extracting(FeedEvent::position)
        .isSorted()
        .doesNotHaveDuplicates()
        .endsWith(feed.head());
    assertThat(follower.catchUp()).isZero();
  }

  @Test
  void pages_of_any_size_are_the_same_feed() {
    desk.register("rosa", "The lift is stuck", "high", "medium").writtenBy("rosa", "Hello?");

    List<FeedEvent> whole = feed.read(0, 10_000);
    for (int size = 1; size <= 4; size++) {
      List<FeedEvent> pages = new ArrayList<>();
      List<FeedEvent> page;
      do {
        page = feed.read(pages.isEmpty() ? 0 : pages.get(pages.size() - 1).position(), size);
        pages.addAll(page);
      } while (!page.isEmpty());
      assertThat(pages).isEqualTo(whole);
    }
  }

  @Test
  void events_that_a_projection_refuses_come_again_before_any_later_one() {
    Kept kept = new Kept();
    FeedFollower follower = new FeedFollower(feed, kept, Duration.ofHours(1));
    TestTicket ticket = desk.register("rosa", "The lift is stuck", "high", "medium");
    kept.failures = 1;

    assertThatThrownBy(follower::catchUp).isInstanceOf(IllegalStateException.class);
    ticket.writtenBy("rosa", "Is anybody coming?");
    assertThat(follower.catchUp()).isEqualTo(kept.events.size());
    assertThat(kept.of(ticket)).isEqualTo(desk.desk().history(ticket.id()));
  }

  @Test
  @Timeout(60)
  void a_follower_on_a_thread_is_woken_by_hints_and_ends_when_it_is_closed() throws Exception {
    Semaphore hints = new Semaphore(0);
    Kept kept = new Kept();
    FeedFollower follower =
        new FeedFollower(
            feed,
            kept,
            Duration.ofHours(1),
            atMost -> {
              boolean unused = hints.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
            });
    Thread thread = new Thread(follower);
    thread.start();
    TestTicket ticket = desk.register("rosa", "The lift is stuck", "high", "medium");
    ticket.writtenBy("rosa", "Is anybody coming?");

    int events = desk.desk().history(ticket.id()).size();
    while (kept.of(ticket).size() < events) {
      hints.release();
      Thread.yield();
    }
    follower.close();
    hints.release();
    thread.join();
    assertThat(kept.of(ticket)).isEqualTo(desk.desk().history(ticket.id()));
  }

  @Test
  @Timeout(60)
  void a_follower_goes_on_by_itself_after_failures() throws Exception {
    CountDownLatch applied = new CountDownLatch(1);
    Kept kept =
        new Kept() {
          @Override
          public synchronized void apply(List<FeedEvent> more) {
            super.apply(more);
            applied.countDown();
          }
        };
    kept.failures = 3;
    TestTicket ticket = desk.register("rosa", "The lift is stuck", "high", "medium");
    FeedFollower follower = new FeedFollower(feed, kept, Duration.ofMillis(1));
    Thread thread = new Thread(follower);
    thread.start();

    applied.await();
    follower.close();
    thread.join();
    assertThat(kept.of(ticket)).isEqualTo(desk.desk().history(ticket.id()));
  }

  @Test
  void positions_limits_and_pauses_out_of_range_are_refused() {
    assertThatThrownBy(() -> feed.read(-1, 10)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> feed.read(0, 0)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> feed.read(0, 10_001)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new FeedFollower(feed, new Kept(), Duration.ZERO))
        .isInstanceOf(InvalidValueException.class);
  }
}
