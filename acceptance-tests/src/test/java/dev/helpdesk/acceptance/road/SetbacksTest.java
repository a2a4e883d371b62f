package dev.helpdesk.acceptance.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.DueReport;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.StartFanOut;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.inmemory.InMemoryStorage;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.EncodedBody;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.spi.store.StoreFailedException;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestStorage;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A record with which the store fails again and again holds up no other, and is not raced for. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SetbacksTest {

  private static final Duration A_LEASE = Duration.ofMinutes(1);

  private HookedStorage hooks = new HookedStorage(new InMemoryStorage(() -> null));

  private final TestDesk desk =
      TestDesk.builder()
          .storage(
              time -> {
                hooks = new HookedStorage(TestStorage.installed().over(time));
                return hooks;
              })
          .build();

  private final TestTicket first = desk.register("rosa", "Printer on fire", "high", "low");
  private final TestTicket second = second();

  private TestTicket second() {
    desk.time().advance(Duration.ofSeconds(1));
    return desk.register("jack", "Mouse lost", "high", "low");
  }

  private DueReport processDue(int limit) {
    return desk.helpDesk().processDue(desk.now(), limit);
  }

  private void failToLoad(TestTicket ticket, boolean retryable) {
    hooks.beforeLoad =
        id -> {
          if (id.equals(ticket.id())) {
            throw new StoreFailedException(
                "the page is damaged", retryable, new IllegalStateException());
          }
        };
  }

  private void mend() {
    hooks.beforeLoad = id -> {};
    hooks.onCommit = RecordStore::commit;
    hooks.onLoad = row -> row;
    hooks.onRead = row -> row;
  }

  @Test
  void what_is_due_on_the_others_is_settled_though_one_can_never_be_loaded() {
    failToLoad(first, true);
    desk.time().advance(Duration.ofHours(2));

    for (int minute = 0; minute < 3; minute++) {
      assertThatThrownBy(() -> processDue(100)).isInstanceOf(StoreFailedException.class);
      assertThat(processDue(100).isMore()).as("it is left alone for a minute").isFalse();
      second.should().haveHad(1, "TargetBreached");
      desk.time().advance(A_LEASE);
    }
    mend();
    desk.settle();
    first.should().haveHad(1, "TargetBreached").keepInvariants();
  }

  @Test
  void follow_ups_of_the_others_are_carried_though_one_can_never_be() {
    TestTicket third = desk.register("rosa", "Printer smells", "high", "low");
    TestTicket fourth = desk.register("jack", "Mouse found", "high", "low");
    first.linkedBy("ana", LinkType.RELATED, third);
    second.linkedBy("ana", LinkType.RELATED, fourth);
    failToLoad(third, true);

    assertThatThrownBy(() -> processDue(100)).isInstanceOf(StoreFailedException.class);
    fourth.should().haveHad(1, "LinkConfirmed");
    mend();
    desk.advance(A_LEASE);
    third.should().haveHad(1, "LinkConfirmed");
    desk.checkInvariants();
  }

  @Test
  void when_the_store_is_away_it_is_asked_for_few_and_not_for_all() {
    for (int i = 0; i < 20; i++) {
      desk.register("rosa", "Printer on fire", "high", "low");
    }
    AtomicInteger asked = new AtomicInteger();
    hooks.beforeLoad =
        id -> {
          asked.incrementAndGet();
          throw new StoreFailedException("away", true, new IllegalStateException());
        };
    desk.time().advance(Duration.ofHours(2));

    assertThatThrownBy(() -> processDue(100)).isInstanceOf(StoreFailedException.class);
    assertThat(asked).hasValue(3);
  }

  @Test
  void a_record_that_never_takes_a_commit_is_left_for_a_minute_and_counts_for_nothing() {
    AtomicInteger commits = new AtomicInteger();
    hooks.onCommit =
        (store, changeset) -> {
          if (!changeset.row().id().equals(first.id())) {
            return store.commit(changeset);
          }
          commits.incrementAndGet();
          return new CommitResult.Unknown();
        };
    desk.time().advance(Duration.ofHours(2));

    DueReport report = processDue(100);
    assertThat(report.woken()).isEqualTo(1);
    assertThat(report.parked()).isZero();
    second.should().haveHad(1, "TargetBreached");
    int tried = commits.get();
    assertThat(processDue(100)).isEqualTo(new DueReport(0, 0, 0, 0, false));
    assertThat(commits).as("tries while it is left alone").hasValue(tried);

    mend();
    desk.advance(A_LEASE);
    first.should().haveHad(1, "TargetBreached").keepInvariants();
  }

  @Test
  void what_a_newer_engine_wrote_keeps_no_other_from_its_turn() {
    hooks.onLoad = row -> row.id().equals(first.id()) ? row(row) : row;
    hooks.onRead = row -> row.record().equals(first.id()) ? row(row) : row;
    desk.time().advance(Duration.ofHours(2));

    assertThat(processDue(1).woken()).isZero();
    assertThat(processDue(1).woken()).isEqualTo(1);
    second.should().haveHad(1, "TargetBreached");
  }

  private static RecordRow row(RecordRow row) {
    return new RecordRow(
        row.tenant(),
        row.id(),
        row.kind(),
        row.version(),
        row.wakeUp(),
        row.stamp(),
        row.attributes(),
        row.words(),
        EncodedBody.of("{}"));
  }

  private static HistoryRow row(HistoryRow row) {
    return new HistoryRow(
        row.tenant(),
        row.record(),
        row.version(),
        row.position(),
        row.at(),
        row.recordedAt(),
        row.type(),
        row.decision(),
        EncodedBody.of("{\"type\":\"Teleported\"}"));
  }

  private StartFanOut toAll() {
    PostMessage message = new PostMessage(RecordId.of("*"), Audience.INTERNAL, "Look", false);
    return new StartFanOut("all", new Criteria.All(), message);
  }

  private String lastOfFanOut() {
    var history = desk.desk().history(RecordId.of("fan-out/all"));
    return history.get(history.size() - 1).event().toString();
  }

  @Test
  void a_fan_out_comes_back_to_a_ticket_whose_outcome_it_never_heard() {
    desk.execute(Actor.administrator("root"), toAll()).orThrow();
    AtomicInteger lost = new AtomicInteger();
    hooks.onCommit =
        (store, changeset) -> {
          if (!changeset.row().id().equals(first.id()) || lost.incrementAndGet() > 1) {
            return store.commit(changeset);
          }
          hooks.beforeLoad =
              id -> {
                hooks.beforeLoad = other -> {};
                throw new StoreFailedException("away", true, new IllegalStateException());
              };
          return new CommitResult.Unknown();
        };

    desk.settle().advance(Duration.ofHours(1));
    first.should().haveHad(1, "MessagePosted");
    second.should().haveHad(1, "MessagePosted");
    assertThat(lastOfFanOut()).contains("accepted=2, refused=0");
  }

  @Test
  void a_fan_out_goes_past_a_ticket_that_can_never_be_written() {
    desk.execute(Actor.administrator("root"), toAll()).orThrow();
    hooks.onCommit =
        (store, changeset) -> {
          if (changeset.row().id().equals(first.id())) {
            throw new StoreFailedException("too large", false, new IllegalStateException());
          }
          return store.commit(changeset);
        };

    desk.settle();
    second.should().haveHad(1, "MessagePosted");
    assertThat(lastOfFanOut()).contains("accepted=1, refused=1");
  }
}
