package dev.helpdesk.acceptance.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.DueReport;
import dev.helpdesk.core.Request;
import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.AssignTicket;
import dev.helpdesk.core.command.Limits;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.StartFanOut;
import dev.helpdesk.core.command.StopFanOut;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.OutcomeUnknownException;
import dev.helpdesk.inmemory.InMemoryStorage;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.AttributeValue;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.EncodedBody;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestStorage;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoadTest {

  private static final Actor ANA = Actor.agent("ana");

  private HookedStorage hooks = new HookedStorage(new InMemoryStorage(() -> null));

  private TestDesk hooked() {
    return TestDesk.builder()
        .storage(
            time -> {
              hooks = new HookedStorage(TestStorage.installed().over(time));
              return hooks;
            })
        .build();
  }

  private static PostMessage note(TestTicket ticket, String text) {
    return new PostMessage(ticket.id(), Audience.INTERNAL, text, false);
  }

  @Test
  void after_a_conflict_it_is_decided_again_but_not_inside_a_transaction_of_the_host() {
    TestDesk desk = hooked();
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "low");
    AtomicInteger commits = new AtomicInteger();
    hooks.onCommit =
        (store, changeset) ->
            commits.incrementAndGet() == 1
                ? new CommitResult.VersionConflict(changeset.expectedVersion() + 1)
                : store.commit(changeset);

    assertThat(desk.execute(ANA, note(ticket, "first")).accepted()).isPresent();
    assertThat(commits).hasValue(2);

    commits.set(0);
    hooks.enlisted = true;
    assertThat(desk.execute(ANA, note(ticket, "second")))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.refusal().code()).isEqualTo("record.contended"));
    assertThat(commits).hasValue(1);
  }

  @Test
  void of_many_commands_at_once_on_one_ticket_none_is_lost() throws Exception {
    TestDesk desk = TestDesk.standard();
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "low");
    int writers = 6;
    CyclicBarrier barrier = new CyclicBarrier(writers);
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    try {
      List<Callable<Long>> tasks = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        tasks.add(
            () -> {
              barrier.await(30, TimeUnit.SECONDS);
              long accepted = 0;
              for (int i = 0; i < 20; i++) {
                Outcome outcome = desk.execute(ANA, note(ticket, "note " + i));
                accepted += outcome instanceof Outcome.Accepted ? 1 : 0;
                outcome
                    .accepted()
                    .ifPresentOrElse(
                        done -> assertThat(done.events()).isNotEmpty(),
                        () ->
                            assertThat(((Outcome.Refused) outcome).refusal().code())
                                .isEqualTo("record.contended"));
              }
              return accepted;
            });
      }
      long accepted = 0;
      for (Future<Long> done : threads.invokeAll(tasks)) {
        accepted += done.get();
      }
      ticket.should().haveHad((int) accepted, "MessagePosted");
      assertThat(accepted).isGreaterThan(writers * 10L);
    } finally {
      threads.shutdownNow();
    }
    desk.settle().checkInvariants();
  }

  @Test
  void a_commit_of_unknown_outcome_that_took_place_is_not_repeated() {
    TestDesk desk = hooked();
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "low");
    hooks.onCommit =
        (store, changeset) -> {
          hooks.onCommit = RecordStore::commit;
          store.commit(changeset);
          return new CommitResult.Unknown();
        };
    Outcome.Accepted accepted = desk.execute(ANA, note(ticket, "once")).orThrow();
    assertThat(accepted.events()).extracting(e -> e.event().eventType()).contains("MessagePosted");
    ticket.should().haveHad(1, "MessagePosted").keepInvariants();
  }

  @Test
  void a_commit_of_unknown_outcome_that_did_not_take_place_is_done_again() {
    TestDesk desk = hooked();
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "low");
    hooks.onCommit =
        (store, changeset) -> {
          hooks.onCommit = RecordStore::commit;
          throw new IllegalStateException("connection reset");
        };
    desk.execute(ANA, note(ticket, "once")).orThrow();
    ticket.should().haveHad(1, "MessagePosted").keepInvariants();
  }

  @Test
  void a_late_commit_of_unknown_outcome_is_found_before_the_command_is_decided_again() {
    TestDesk desk = hooked();
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "low");
    AtomicInteger commits = new AtomicInteger();
    hooks.onCommit =
        (store, changeset) -> {
          if (commits.incrementAndGet() == 1) {
            hooks.onLoad =
                row -> {
                  hooks.onLoad = UnaryOperator.identity();
                  store.commit(changeset);
                  return row;
                };
            return new CommitResult.Unknown();
          }
          return store.commit(changeset);
        };
    desk.execute(ANA, note(ticket, "once")).orThrow();
    ticket.should().haveHad(1, "MessagePosted").keepInvariants();
  }

  @Test
  void what_fell_due_before_a_command_is_never_taken_for_the_command() {
    TestDesk desk = hooked();
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "low");
    ticket.assignedTo("ana", "first-line", "ana").acceptedBy("ana");
    desk.time().advance(Duration.ofDays(30));
    hooks.onCommit =
        (store, changeset) -> {
          store.commit(changeset);
          hooks.onCommit = RecordStore::commit;
          return new CommitResult.Unknown();
        };
    long seen = ticket.history().size();
    Request request = Request.of(ANA, note(ticket, "after a month")).expecting(seen);
    Outcome.Accepted done = desk.desk().execute(request).orThrow();
    assertThat(done.events()).extracting(e -> e.command()).containsOnly("PostMessage");
    ticket.should().haveHad(1, "MessagePosted").haveHad(2, "TargetBreached").keepInvariants();
  }

  @Test
  void a_store_that_never_knows_ends_in_an_unknown_outcome() {
    TestDesk desk = hooked();
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "low");
    hooks.onCommit = (store, changeset) -> new CommitResult.Unknown();
    assertThatThrownBy(() -> desk.execute(ANA, note(ticket, "never")))
        .isInstanceOf(OutcomeUnknownException.class);
  }

  @Test
  void a_key_makes_a_command_happen_once_and_another_payload_is_refused() {
    TestDesk desk = TestDesk.standard();
    RegisterTicket first = registration("Printer on fire");
    Request request = Request.of(Actor.requester("rosa"), first).withKey("k-1");
    Outcome.Accepted done = desk.desk().execute(request).orThrow();
    Outcome.Accepted again = desk.desk().execute(request).orThrow();
    assertThat(done.repeated()).isFalse();
    assertThat(again.repeated()).isTrue();
    assertThat(again.record().id()).isEqualTo(done.record().id());
    assertThat(again.events()).isEqualTo(done.events());
    Request other = Request.of(Actor.requester("rosa"), registration("Mouse lost")).withKey("k-1");
    Outcome refused = desk.desk().execute(other);
    assertThat(refused).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) refused).refusal().code()).isEqualTo("idempotency.conflict");
    assertThat(desk.desk().count(new Criteria.OfKind("incident"))).isEqualTo(1);
  }

  @Test
  void an_answer_is_not_final_while_the_first_may_be_of_a_transaction_that_is_undone() {
    TestDesk desk = hooked();
    Request request =
        Request.of(Actor.requester("rosa"), registration("Printer on fire")).withKey("k-1");
    assertThat(desk.desk().execute(request).orThrow().enlisted()).isFalse();
    hooks.enlisted = true;
    Outcome.Accepted again = desk.desk().execute(request).orThrow();
    assertThat(again.repeated()).isTrue();
    assertThat(again.enlisted()).isTrue();
  }

  private static RegisterTicket registration(String subject) {
    return RegisterTicket.incident().from(ActorId.of("rosa"), "web").subject(subject).build();
  }

  @Test
  void a_preview_decides_as_the_command_would_and_writes_nothing() {
    TestDesk desk = TestDesk.standard();
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "low");
    String before = desk.desk().historyDigest();
    AssignTicket assign = new AssignTicket(ticket.id(), GroupId.of("first-line"), null, null);
    Outcome.Accepted preview = desk.desk().preview(Request.of(ANA, assign)).orThrow();
    assertThat(desk.desk().historyDigest()).isEqualTo(before);
    Outcome.Accepted real = desk.execute(ANA, assign).orThrow();
    assertThat(preview.events()).isEqualTo(real.events());
  }

  @Test
  void what_a_listener_does_waits_in_line_and_what_it_throws_goes_no_further() {
    List<String> heard = new ArrayList<>();
    TestDesk[] holder = new TestDesk[1];
    TestDesk desk =
        TestDesk.builder()
            .listener(
                (tenant, record, events) -> {
                  heard.add(events.get(0).event().eventType());
                  if (heard.get(heard.size() - 1).equals("Registered")) {
                    TestTicket ticket = holder[0].ticket(record.id());
                    holder[0].execute(ANA, note(ticket, "from a listener"));
                    heard.add("returned");
                  }
                })
            .listener(
                (tenant, record, events) -> {
                  throw new IllegalStateException("a listener of the host");
                })
            .build();
    holder[0] = desk;
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "low");
    assertThat(heard)
        .as("the listeners of the inner command come after those of the outer one")
        .containsExactly(
            "DocumentInstalled", "DocumentInstalled", "Registered", "returned", "MessagePosted");
    ticket.should().haveHad(1, "MessagePosted");
  }

  @Test
  void a_record_that_cannot_be_read_is_parked_and_holds_up_no_other() {
    TestDesk desk = hooked();
    TestTicket poisoned = desk.register("rosa", "Printer on fire", "high", "low");
    TestTicket sound = desk.register("jack", "Mouse lost", "high", "low");
    hooks.onLoad = row -> row.id().equals(poisoned.id()) ? unreadable(row) : row;
    hooks.onRead = row -> row.record().equals(poisoned.id()) ? unreadable(row) : row;
    desk.time().advance(Duration.ofHours(2));
    DueReport report = desk.helpDesk().processDue(desk.now(), 100);
    assertThat(report.parked()).isEqualTo(1);
    hooks.onLoad = UnaryOperator.identity();
    hooks.onRead = UnaryOperator.identity();
    sound.should().haveHad(1, "TargetBreached");
    poisoned.should().haveHad(0, "TargetBreached");
    assertThat(desk.desk().parked().records(10))
        .extracting(RecordRow::id)
        .containsExactly(poisoned.id());
    assertThat(desk.desk().parked().retryRecord(poisoned.id())).isTrue();
    desk.settle();
    poisoned.should().haveHad(1, "TargetBreached");
    assertThat(desk.desk().parked().records(10)).isEmpty();
  }

  @Test
  void a_damaged_snapshot_is_made_anew_from_the_history() {
    TestDesk desk = hooked();
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "low");
    hooks.onLoad = row -> row.id().equals(ticket.id()) ? unreadable(row) : row;
    ticket.assignedTo("ana", "first-line", "ana");
    hooks.onLoad = UnaryOperator.identity();
    ticket.should().beWith("ana").keepInvariants();
  }

  private static HistoryRow unreadable(HistoryRow row) {
    return new HistoryRow(
        row.tenant(),
        row.record(),
        row.version(),
        row.position(),
        row.at(),
        row.recordedAt(),
        row.type(),
        row.decision(),
        EncodedBody.of("{\"type\":"));
  }

  private static RecordRow unreadable(RecordRow row) {
    return new RecordRow(
        row.tenant(),
        row.id(),
        row.kind(),
        row.version(),
        row.wakeUp(),
        row.stamp(),
        row.attributes(),
        row.words(),
        EncodedBody.of("{\"view\":null}"));
  }

  @Test
  void what_follows_from_a_command_is_cut_off_at_the_bound_and_the_record_stays_usable() {
    AssignmentPolicy assignment =
        Policy.defaults().assignment().toBuilder().fallback(GroupId.of("first-line")).build();
    TestDesk desk =
        TestDesk.builder()
            .limits(new Limits(200, 65_536, 2_000, 50, 50, 200, 10))
            .policy(Policy.builder().assignment(assignment).build())
            .build();
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "high");
    ticket.should().haveHad(1, "ReactionsCutOff");
    ticket.resolvedBy("ana", "Water").should().beIn("awaiting-conformity").keepInvariants();
  }

  @Test
  void a_fan_out_reaches_every_ticket_once_and_can_be_stopped() {
    TestDesk desk = TestDesk.standard();
    List<TestTicket> tickets = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      tickets.add(desk.register("rosa", "Printer " + i, "low", "low"));
    }
    Criteria open = new Criteria.Is("open", AttributeValue.of(true));
    TakeTransition cancel = TakeTransition.of(RecordId.of("*"), "cancel").because("out-of-scope");
    Actor admin = Actor.administrator("root");
    desk.execute(admin, new StartFanOut("cancel-all", open, cancel)).orThrow();
    desk.settle();
    tickets.forEach(ticket -> ticket.should().beIn("cancelled").haveHad(2, "StateChanged"));
    assertThat(desk.desk().history(RecordId.of("fan-out/cancel-all")))
        .extracting(e -> e.event().eventType())
        .containsExactly("FanOutStarted", "FanOutEnded");
    Outcome again = desk.execute(admin, new StartFanOut("cancel-all", open, cancel));
    assertThat(((Outcome.Refused) again).refusal().code()).isEqualTo("fan-out.name-taken");

    TestTicket later = desk.register("rosa", "Late", "low", "low");
    desk.execute(admin, new StartFanOut("second", open, cancel)).orThrow();
    desk.execute(admin, new StopFanOut("second")).orThrow();
    desk.settle();
    later.should().beIn("registered");
    desk.checkInvariants();
  }
}
