package dev.helpdesk.acceptance.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.Request;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.NoteChild;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.StartFanOut;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.command.TouchRecord;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.core.view.NewerEventException;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.inmemory.InMemoryStorage;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.EncodedBody;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.RecordStore;
import dev.helpdesk.testkit.StandardDesk;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestStorage;
import dev.helpdesk.testkit.TestTicket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CarryingTest {

  private static final Actor ANA = Actor.agent("ana");
  private static final Actor ROOT = Actor.administrator("root");
  private static final RecordId POLICY = RecordId.of("document/policy");

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

  private static String code(Outcome outcome) {
    return outcome instanceof Outcome.Refused refused ? refused.refusal().code() : "accepted";
  }

  @Test
  void a_contended_record_is_no_answer_and_the_follow_up_is_carried_again() {
    TestDesk desk = hooked();
    TestTicket first = desk.register("rosa", "Printer on fire", "high", "low");
    TestTicket second = desk.register("rosa", "Printer smells", "high", "low");
    first.linkedBy("ana", LinkType.RELATED, second);
    hooks.onCommit =
        (store, changeset) ->
            changeset.row().id().equals(second.id())
                ? new CommitResult.VersionConflict(changeset.expectedVersion() + 1)
                : store.commit(changeset);
    desk.settle();
    first.should().haveHad(0, "LinkConfirmed").haveHad(0, "LinkRefused");
    hooks.onCommit = RecordStore::commit;
    desk.advance(Duration.ofMinutes(5));
    first.should().haveHad(1, "LinkConfirmed").haveHad(1, "FollowUpEnded");
    second.should().haveHad(1, "LinkConfirmed");
    desk.checkInvariants();
  }

  @Test
  void who_was_allowed_where_it_began_stands_in_the_history_of_what_was_carried() {
    TestDesk desk = TestDesk.standard();
    TestTicket first = desk.register("rosa", "Printer on fire", "high", "low");
    TestTicket second = desk.register("rosa", "Printer smells", "high", "low");
    first.linkedBy("ana", LinkType.RELATED, second);
    desk.settle();
    assertThat(second.history())
        .filteredOn(h -> h.event().eventType().equals("LinkConfirmed"))
        .extracting(h -> h.actor())
        .containsExactly(ANA.id());
  }

  @Test
  void one_record_that_fails_holds_up_no_other_of_a_fan_out() {
    TestDesk desk = hooked();
    TestTicket poisoned = desk.register("rosa", "Printer on fire", "high", "low");
    TestTicket sound = desk.register("rosa", "Printer smells", "high", "low");
    hooks.onLoad = row -> row.id().equals(poisoned.id()) ? unreadable(row) : row;
    hooks.onRead = row -> row.record().equals(poisoned.id()) ? unreadable(row) : row;
    TakeTransition cancel = TakeTransition.of(RecordId.of("*"), "cancel").because("out-of-scope");
    desk.execute(ROOT, new StartFanOut("all", new Criteria.All(), cancel)).orThrow();
    desk.settle();
    hooks.onLoad = UnaryOperator.identity();
    hooks.onRead = UnaryOperator.identity();
    sound.should().beIn("cancelled");
    poisoned.should().beIn("registered");
    assertThat(desk.desk().history(RecordId.of("fan-out/all")))
        .extracting(h -> h.event().toString())
        .last()
        .asString()
        .contains("accepted=1, refused=1, stopped=false");
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
        EncodedBody.of("{\"view\":"));
  }

  private static HistoryRow unreadable(HistoryRow row) {
    return with(row, "{\"event\":");
  }

  private static HistoryRow with(HistoryRow row, String body) {
    return new HistoryRow(
        row.tenant(),
        row.record(),
        row.version(),
        row.position(),
        row.at(),
        row.recordedAt(),
        row.type(),
        row.decision(),
        EncodedBody.of(body));
  }

  @Test
  void a_sweep_goes_over_rows_that_were_written_with_older_hours_while_it_ran() {
    TestDesk desk = hooked();
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "low");
    RecordRow stale = hooks.records().load(desk.tenant(), ticket.id()).orElseThrow();
    desk.desk().install(ROOT, "standard", StandardDesk.hours(), desk.now()).orThrow();
    desk.settle();
    assertThat(stamp(desk, ticket)).isEqualTo(stale.stamp() + 1);
    hooks.records().commit(Changeset.builder(desk.now(), stale.version(), stale).build());
    desk.advance(Duration.ofMinutes(2));
    assertThat(stamp(desk, ticket)).isEqualTo(stale.stamp() + 1);
    assertThat(desk.storage().duties().list(desk.tenant(), Delivery.State.PENDING, null, 10))
        .isEmpty();
  }

  @Test
  void a_sweep_by_a_clock_that_is_ahead_comes_back_for_what_was_committed_late() {
    TestDesk desk = hooked();
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "low");
    RecordRow stale = hooks.records().load(desk.tenant(), ticket.id()).orElseThrow();
    desk.desk().install(ROOT, "standard", StandardDesk.hours(), desk.now()).orThrow();
    Instant ahead = desk.now().plus(Duration.ofMinutes(5));
    sweep(desk, ahead);
    assertThat(stamp(desk, ticket)).isEqualTo(stale.stamp() + 1);

    hooks.records().commit(Changeset.builder(desk.now(), stale.version(), stale).build());
    sweep(desk, ahead.plus(Duration.ofMinutes(1)));
    assertThat(stamp(desk, ticket)).isEqualTo(stale.stamp() + 1);
  }

  private static void sweep(TestDesk desk, Instant now) {
    for (int i = 0; i < 10; i++) {
      var unused = desk.helpDesk().processDue(now, 100);
    }
  }

  private long stamp(TestDesk desk, TestTicket ticket) {
    return hooks.records().load(desk.tenant(), ticket.id()).orElseThrow().stamp();
  }

  @Test
  void what_a_newer_engine_wrote_is_left_as_it_is() {
    TestDesk desk = hooked();
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "low");
    RecordRow before = hooks.records().load(desk.tenant(), ticket.id()).orElseThrow();
    hooks.onLoad = row -> row.id().equals(ticket.id()) ? unreadable(row) : row;
    hooks.onRead =
        row -> row.record().equals(ticket.id()) ? with(row, "{\"type\":\"Teleported\"}") : row;
    desk.time().advance(Duration.ofHours(2));
    assertThat(desk.helpDesk().processDue(desk.now(), 100).parked()).isZero();
    hooks.onLoad = UnaryOperator.identity();
    RecordRow after = hooks.records().load(desk.tenant(), ticket.id()).orElseThrow();
    assertThat(after).usingRecursiveComparison().ignoringFields("snapshot").isEqualTo(before);
    assertThat(after.snapshot().bytes()).isEqualTo(before.snapshot().bytes());
  }

  @Test
  void a_snapshot_of_another_format_is_not_believed_and_the_history_is_read() {
    TestDesk desk = hooked();
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "low");
    hooks.onLoad = row -> row.id().equals(ticket.id()) ? ofFormat(999, row) : row;
    ticket.notedBy("ana", "The history is whole");
    ticket.should().haveHad(1, "MessagePosted").keepInvariants();

    hooks.onRead =
        row -> row.record().equals(ticket.id()) ? with(row, "{\"type\":\"Teleported\"}") : row;
    long version = hooks.records().load(desk.tenant(), ticket.id()).orElseThrow().version();
    PostMessage note = new PostMessage(ticket.id(), Audience.INTERNAL, "Too late", false);
    assertThatThrownBy(() -> desk.execute(ANA, note)).isInstanceOf(NewerEventException.class);
    assertThat(hooks.records().load(desk.tenant(), ticket.id()).orElseThrow().version())
        .isEqualTo(version);
  }

  private static RecordRow ofFormat(int format, RecordRow row) {
    String snapshot = new String(row.snapshot().bytes(), StandardCharsets.UTF_8);
    String other = snapshot.replaceFirst("\"format\": ?1\\b", "\"format\":" + format);
    assertThat(other).isNotEqualTo(snapshot);
    return new RecordRow(
        row.tenant(),
        row.id(),
        row.kind(),
        row.version(),
        row.wakeUp(),
        row.stamp(),
        row.attributes(),
        row.words(),
        EncodedBody.of(other));
  }

  @Test
  void keys_of_one_actor_never_meet_those_of_another() {
    TestDesk desk = TestDesk.standard();
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "low");
    PostMessage note = new PostMessage(ticket.id(), Audience.INTERNAL, "Seen", false);
    Request one = Request.of(Actor.administrator("a"), note).withKey("PostMessage/k");
    Request two = Request.of(Actor.administrator("a/PostMessage"), note).withKey("k");
    assertThat(desk.desk().execute(one).orThrow().repeated()).isFalse();
    assertThat(desk.desk().execute(two).orThrow().repeated()).isFalse();
  }

  @Test
  void the_order_of_fields_makes_no_other_payload() {
    TestDesk desk = TestDesk.standard();
    Request one = Request.of(ANA, registration("edition", "version")).withKey("k");
    Request two = Request.of(ANA, registration("version", "edition")).withKey("k");
    desk.desk().execute(one).orThrow();
    assertThat(desk.desk().execute(two).orThrow().repeated()).isTrue();
  }

  private static RegisterTicket registration(String first, String second) {
    return RegisterTicket.incident()
        .from(ActorId.of("rosa"), "web")
        .subject("Printer on fire")
        .field(first, "1")
        .field(second, "1")
        .build();
  }

  @Test
  void what_is_for_tickets_is_refused_for_policies_and_what_is_the_engine_s_to_hosts() {
    TestDesk desk = TestDesk.standard();
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "low");
    String before = desk.desk().historyDigest();
    PostMessage toPolicy = new PostMessage(POLICY, Audience.INTERNAL, "Hello", false);
    assertThat(code(desk.execute(ROOT, toPolicy))).isEqualTo("record.unknown");
    assertThat(code(desk.execute(ROOT, new NoteChild(ticket.id(), POLICY, true))))
        .isEqualTo("security.not-allowed");
    assertThat(code(desk.execute(ROOT, new TouchRecord(ticket.id()))))
        .isEqualTo("security.not-allowed");
    assertThat(code(desk.execute(Actor.onBehalfOf(ANA.id()), new TouchRecord(ticket.id()))))
        .isEqualTo("security.not-allowed");
    assertThat(desk.desk().historyDigest()).isEqualTo(before);
  }

  @Test
  void a_requester_learns_nothing_of_the_tickets_of_others() {
    TestDesk desk = TestDesk.standard();
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "low");
    Actor jack = Actor.requester("jack");
    assertThat(desk.desk().actions(ticket.id(), jack)).isEmpty();
    assertThat(desk.desk().texts(ticket.id(), jack)).isEmpty();
    assertThat(code(desk.execute(jack, TakeTransition.of(ticket.id(), "approve"))))
        .isEqualTo(code(desk.execute(jack, TakeTransition.of(RecordId.of("none"), "approve"))));
  }

  @Test
  void a_muted_command_keeps_nobody_from_hearing_of_what_fell_due_before_it() {
    TestDesk desk = TestDesk.standard();
    TestTicket ticket = desk.register("rosa", "Printer on fire", "high", "low");
    ticket.assignedTo("ana", "first-line", "ana");
    desk.time().advance(Duration.ofHours(2));
    PostMessage answer = new PostMessage(ticket.id(), Audience.PUBLIC, "At it", false);
    desk.desk().execute(Request.of(ROOT, answer).muted()).orThrow();
    desk.settle();
    assertThat(desk.sentTo("ana")).extracting(n -> n.template()).contains("breach");
    assertThat(desk.sentTo("rosa")).extracting(n -> n.template()).doesNotContain("reply");
    desk.checkInvariants();
  }
}
