package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.Request;
import dev.helpdesk.core.classification.ClassificationPolicy;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.event.LinkType;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.intake.IntakePolicy;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.RefusedException;
import dev.helpdesk.core.workflow.Action;
import dev.helpdesk.core.workflow.ReopenWindow;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Trigger;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.Criteria;
import dev.helpdesk.spi.store.Delivery;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.TextRow;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** INT-7 and SLA-4: for how long a ticket is reopened, and what a later message leads to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReopenWindowTest {

  private static final Actor ANA = Actor.agent("ana");
  private static final Actor ROSA = Actor.requester("rosa");
  private static final Actor ROOT = Actor.administrator("root");
  private static final Duration TEN_DAYS = Duration.ofDays(10);
  private static final ReopenWindow WINDOW = ReopenWindow.of(TEN_DAYS).thenFollowUp();
  private static final String WORDS = "The flames are back, and they are purple";

  /** The default workflow, where a message reopens what was closed, for so long. */
  static WorkflowPolicy workflow(ReopenWindow window) {
    Workflow usual = Policy.defaults().workflow().otherwise();
    Workflow.Builder workflow = Workflow.named("windowed").initial(usual.initial());
    usual.states().forEach(workflow::state);
    usual.reasons().forEach(workflow::reason);
    usual.transitions().forEach(each -> workflow.transition(reopening(each)));
    return WorkflowPolicy.builder(workflow.reopenWithin("closed", window).build()).build();
  }

  private static Transition reopening(Transition transition) {
    return transition.from().contains("closed")
        ? transition.toBuilder().triggeredBy(Trigger.on(Trigger.On.REQUESTER_REPLIED)).build()
        : transition;
  }

  private static TestDesk desk(ReopenWindow window) {
    return TestDesk.builder().policy(Policy.builder().workflow(workflow(window)).build()).build();
  }

  private static TestTicket closed(TestDesk desk, UnaryOperator<RegisterTicket.Builder> with) {
    RegisterTicket.Builder ticket =
        RegisterTicket.incident().from(ActorId.of("rosa"), "web").subject("Printer on fire");
    return desk.register(with.apply(ticket).build())
        .resolvedBy("ana", "Put it out.")
        .approvedBy("rosa")
        .closedBy("ana");
  }

  private static TestTicket closed(TestDesk desk) {
    return closed(desk, ticket -> ticket);
  }

  private static TakeTransition reopen(TestTicket ticket) {
    return TakeTransition.of(ticket.id(), "reopen");
  }

  private static List<TestTicket> others(TestDesk desk, TestTicket than) {
    List<TestTicket> found = new ArrayList<>();
    for (RecordRow row :
        desk.desk().find(Criteria.is("requester", "rosa"), List.of(), null, 100).rows()) {
      if (!row.id().equals(than.id())) {
        found.add(desk.ticket(row.id()));
      }
    }
    return found;
  }

  private static TestTicket followUp(TestDesk desk, TestTicket of) {
    List<TestTicket> others = others(desk, of);
    assertThat(others).hasSize(1);
    return others.get(0);
  }

  private static String text(TestDesk desk, TestTicket ticket, String key) {
    return desk.desk().texts(ticket.id(), ROSA).stream()
        .filter(row -> row.key().equals(TextKey.of(key)))
        .map(TextRow::text)
        .collect(Collectors.joining());
  }

  @Test
  void a_ticket_is_reopened_up_to_the_last_instant_of_its_time() {
    TestDesk desk = desk(WINDOW);
    TestTicket ticket = closed(desk);
    desk.advance(TEN_DAYS);
    assertThat(desk.desk().actions(ticket.id(), ROSA))
        .extracting(Action::transition)
        .contains("reopen");
    ticket.does(ROSA, reopen(ticket));
    ticket.should().beIn("in-progress").haveBeenReopened(1);
  }

  @Test
  void a_microsecond_later_it_is_refused_and_told_what_is_possible() {
    TestDesk desk = desk(WINDOW);
    TestTicket ticket = closed(desk);
    Instant end = desk.now().plus(TEN_DAYS);
    desk.advance(TEN_DAYS.plus(1, ChronoUnit.MICROS));
    for (Actor actor : List.of(ROSA, ANA, ROOT)) {
      ticket.refuses(actor, reopen(ticket), "workflow.reopen-too-late");
      assertThat(desk.desk().actions(ticket.id(), actor))
          .extracting(Action::category)
          .doesNotContain(StateCategory.ACTIVE);
    }
    Outcome.Refused refused = (Outcome.Refused) desk.execute(ROSA, reopen(ticket));
    assertThat(refused.refusal().field()).isEqualTo("transition");
    assertThat(refused.refusal().expected()).contains(end.toString());
    assertThat(refused.refusal().possible()).hasSize(1);
    ticket.should().beIn("closed").keepInvariants();
  }

  @Test
  void the_time_may_be_business_time() {
    ReopenWindow twoDays = ReopenWindow.of(Duration.ofHours(18)).by("standard");
    TestDesk desk = desk(twoDays);
    desk.advanceTo("2026-03-06T10:00");
    TestTicket first = closed(desk);
    TestTicket second = closed(desk);
    desk.advanceTo("2026-03-10T10:00");
    first.does(ROSA, reopen(first));
    desk.advance(Duration.of(1, ChronoUnit.MICROS));
    second.refuses(ROSA, reopen(second), "workflow.reopen-too-late");
  }

  @Test
  void a_policy_whose_window_goes_by_an_unknown_calendar_is_not_installed() {
    ReopenWindow lunar = ReopenWindow.of(Duration.ZERO).by("lunar");

    assertThatThrownBy(() -> desk(lunar))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("workflow.closed.reopenWithin.calendar");
  }

  @Test
  void a_message_in_time_reopens_and_makes_no_ticket() {
    TestDesk desk = desk(WINDOW);
    TestTicket ticket = closed(desk);
    desk.advance(TEN_DAYS);
    ticket.writtenBy("rosa", WORDS);
    desk.settle();
    ticket.should().beIn("in-progress").haveBeenReopened(1);
    assertThat(others(desk, ticket)).isEmpty();
  }

  @Test
  void a_later_message_becomes_a_ticket_of_its_own_linked_both_ways() {
    TestDesk desk = desk(WINDOW);
    TestTicket ticket = closed(desk, with -> with.category("print").field("model", "LP-9"));
    desk.advance(TEN_DAYS.plus(1, ChronoUnit.MICROS));
    Instant written = desk.now();
    ticket.writtenBy("rosa", WORDS);
    desk.advance(Duration.ofHours(1));

    TestTicket next = followUp(desk, ticket);
    assertThat(text(desk, next, "description")).isEqualTo(WORDS);
    assertThat(text(desk, next, "subject")).isEqualTo("Printer on fire");
    assertThat(text(desk, next, "field/model")).isEqualTo("LP-9");
    assertThat(next.record().registered().registeredAt()).isEqualTo(written);
    assertThat(next.record().registered().requester()).isEqualTo(ROSA.id());
    assertThat(next.record().rank().category()).isEqualTo("print");
    assertThat(next.view().links())
        .extracting(link -> link.type() + " " + link.other())
        .containsExactly(LinkType.FOLLOW_UP_OF + " " + ticket.id());
    assertThat(ticket.view().links())
        .extracting(link -> link.type() + " " + link.other())
        .containsExactly(LinkType.FOLLOWED_UP_BY + " " + next.id());
    ticket.should().beIn("closed").haveBeenReopened(0).keepInvariants();
    next.should().beIn("registered").haveTold("rosa", "acknowledgement").keepInvariants();
  }

  @Test
  void its_words_stand_in_texts_alone() {
    TestDesk desk = desk(WINDOW);
    TestTicket ticket = closed(desk);
    desk.advance(TEN_DAYS.plusDays(1));
    ticket.writtenBy("rosa", WORDS);
    desk.settle();
    TestTicket next = followUp(desk, ticket);
    for (RecordId id : List.of(ticket.id(), next.id())) {
      desk.storage()
          .records()
          .history(desk.tenant(), id, 0, 1_000)
          .forEach(row -> assertThat(utf8(row.body().bytes())).doesNotContain(WORDS));
    }
    var duties = desk.storage().duties().list(desk.tenant(), Delivery.State.DONE, null, 100);
    assertThat(duties).isNotEmpty();
    duties.forEach(row -> assertThat(utf8(row.body().bytes())).doesNotContain(WORDS));
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void words_that_were_erased_before_it_was_registered_do_not_come_back() {
    TestDesk desk = desk(WINDOW);
    TestTicket ticket = closed(desk);
    desk.advance(TEN_DAYS.plusDays(1));
    ticket.writtenBy("rosa", WORDS);
    RecordRow row = desk.storage().records().load(desk.tenant(), ticket.id()).orElseThrow();
    List<TextKey> all = desk.desk().texts(ticket.id(), ANA).stream().map(TextRow::key).toList();
    desk.storage()
        .records()
        .commit(Changeset.builder(desk.now(), row.version(), row).deletedTexts(all).build());
    desk.settle();
    TestTicket next = followUp(desk, ticket);
    assertThat(text(desk, next, "subject")).isEqualTo(ticket.record().registered().folio());
    assertThat(text(desk, next, "description")).isEmpty();
  }

  @Test
  void however_often_it_is_given_and_carried_there_is_one() {
    TestDesk desk = desk(WINDOW);
    TestTicket ticket = closed(desk);
    desk.advance(TEN_DAYS.plusDays(1));
    PostMessage message = new PostMessage(ticket.id(), Audience.PUBLIC, WORDS, false);
    Request request = Request.of(ROSA, message).withKey("mail-1");
    for (int i = 0; i < 3; i++) {
      desk.desk().execute(request).orThrow();
      desk.restart().settle();
    }
    TestTicket next = followUp(desk, ticket);
    ticket.should().haveHad(1, "FollowUpEnded").haveHad(1, "LinkConfirmed");
    next.should().haveHad(1, "Registered").haveHad(1, "LinkConfirmed");
    String derived = ticket.id() + "/follow-up/" + ticket.record().counts().messages();
    assertThat(next.id().value())
        .isEqualTo(UUID.nameUUIDFromBytes(derived.getBytes(StandardCharsets.UTF_8)).toString());
  }

  @Test
  void each_later_message_has_its_own() {
    TestDesk desk = desk(WINDOW);
    TestTicket ticket = closed(desk);
    desk.advance(TEN_DAYS.plusDays(1));
    ticket.writtenBy("rosa", WORDS).writtenBy("rosa", "And green.");
    desk.settle();
    assertThat(others(desk, ticket)).hasSize(2);
    assertThat(ticket.view().links()).hasSize(2);
  }

  @Test
  void what_no_requester_wrote_makes_no_ticket() {
    TestDesk desk = desk(WINDOW);
    TestTicket ticket = closed(desk);
    desk.advance(TEN_DAYS.plusDays(1));
    ticket.repliedBy("ana", "How is it going?").notedBy("ana", "Asked.");
    ticket.does(ROSA, new PostMessage(ticket.id(), Audience.PUBLIC, "Out of office", true));
    PostMessage imported = new PostMessage(ticket.id(), Audience.PUBLIC, WORDS, false);
    desk.desk().execute(Request.of(ROOT, imported).muted()).orThrow();
    desk.settle();
    assertThat(others(desk, ticket)).isEmpty();
    ticket.should().beIn("closed");
  }

  @Test
  void a_policy_may_keep_later_messages_alone() {
    TestDesk desk = desk(ReopenWindow.of(TEN_DAYS));
    TestTicket ticket = closed(desk);
    desk.advance(TEN_DAYS.plusDays(1));
    ticket.writtenBy("rosa", WORDS);
    desk.settle();
    assertThat(others(desk, ticket)).isEmpty();
    ticket.should().beIn("closed").haveHad(1, "MessagePosted");
  }

  @Test
  void what_the_desk_no_longer_knows_is_left_out_so_that_the_message_is_not_lost() {
    TestDesk desk = desk(WINDOW);
    TestTicket ticket = closed(desk, with -> with.category("print").field("model", "LP-9"));
    ClassificationPolicy other =
        Policy.defaults().classification().toBuilder().categories(List.of("network")).build();
    Policy policy = Policy.builder().workflow(workflow(WINDOW)).classification(other).build();
    desk.desk().install(ROOT, policy).orThrow();
    desk.advance(TEN_DAYS.plusDays(1));
    ticket.writtenBy("rosa", WORDS);
    desk.settle();
    TestTicket next = followUp(desk, ticket);
    assertThat(next.record().rank().category()).isNull();
    assertThat(text(desk, next, "description")).isEqualTo(WORDS);
    ticket.should().haveHad(1, "FollowUpEnded");
  }

  @Test
  void a_follow_up_that_is_refused_is_noted_on_the_ticket_that_owed_it() {
    TestDesk desk = desk(WINDOW);
    TestTicket ticket = closed(desk);
    IntakePolicy phoneOnly =
        IntakePolicy.builder()
            .kind(TicketKind.of("incident", "INC"))
            .channels(List.of("phone"))
            .build();
    Policy policy = Policy.builder().workflow(workflow(WINDOW)).intake(phoneOnly).build();
    desk.desk().install(ROOT, policy).orThrow();
    desk.advance(TEN_DAYS.plusDays(1));
    ticket.writtenBy("rosa", WORDS);
    desk.settle();
    assertThat(others(desk, ticket)).isEmpty();
    assertThat(ticket.history())
        .extracting(happened -> happened.event().toString())
        .last()
        .asString()
        .contains("intake.channel-not-official");
  }

  @Test
  void a_requester_follows_up_their_own_ticket_by_hand_and_no_other() {
    TestDesk desk = desk(ReopenWindow.of(Duration.ZERO));
    TestTicket ticket = closed(desk);
    desk.advance(Duration.ofDays(1));
    RegisterTicket own = again("rosa", ticket.id());
    TestTicket next = desk.register(own);
    desk.settle();
    assertThat(next.view().links()).hasSize(1);
    assertThat(ticket.view().links()).hasSize(1);

    desk.refuses(again("jack", ticket.id()), "relation.other-unknown");
    desk.refuses(again("rosa", RecordId.of("nowhere")), "relation.other-unknown");
    assertThat(
            desk.refuses(again("rosa", RecordId.of("document/policy")), "relation.other-unknown"))
        .extracting(refusal -> refusal.field())
        .isEqualTo("followUpOf");
  }

  private static RegisterTicket again(String requester, RecordId origin) {
    return RegisterTicket.incident()
        .from(ActorId.of(requester), "web")
        .subject("Again")
        .followUpOf(origin)
        .build();
  }

  @Test
  void an_open_state_has_no_time_for_reopening() {
    Workflow.Builder workflow =
        Policy.defaults().workflow().otherwise().toBuilder().reopenWithin("in-progress", WINDOW);
    assertThatThrownBy(workflow::build)
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("/states/3/reopenWithin");
  }
}
