package dev.helpdesk.core.escalation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.AcknowledgeEscalation;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.DecideEscalation;
import dev.helpdesk.core.command.EscalateHierarchically;
import dev.helpdesk.core.escalation.EscalationAction;
import dev.helpdesk.core.escalation.EscalationPolicy;
import dev.helpdesk.core.escalation.EscalationRule;
import dev.helpdesk.core.escalation.EscalationTrigger;
import dev.helpdesk.core.escalation.EscalationView;
import dev.helpdesk.core.event.EscalationDecision;
import dev.helpdesk.core.event.EscalationEnded;
import dev.helpdesk.core.event.EscalationUnanswered;
import dev.helpdesk.core.event.HierarchicallyEscalated;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.TargetBreached;
import dev.helpdesk.core.hall.RoomHarness;
import dev.helpdesk.core.hall.Tickets;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.directory.Contact;
import dev.helpdesk.spi.store.AttributeValue;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HierarchyTest {

  private static final RecordId TICKET = RecordId.of("ticket-1");
  private static final Actor ANA = Actor.agent("ana");
  private static final Actor HEAD = Actor.contact("head");
  private static final Actor DEPUTY = Actor.contact("deputy");
  private static final Actor CHIEF = Actor.contact("chief");

  private final RoomHarness<EscalationState, EscalationPolicy> desk =
      new RoomHarness<>(new EscalationRoom(), Policy.defaults().escalation());

  @BeforeEach
  void ticket() {
    contact("head", 1, false, true);
    contact("deputy", 1, true, false);
    contact("chief", 2, false, true);
    desk.happen(Tickets.fresh(desk.now()));
  }

  private void contact(String id, int level, boolean deputy, boolean answers) {
    Contact contact = new Contact(ActorId.of(id), level, deputy, "en");
    desk.answers.contacts.put(contact.id(), contact);
    desk.answers.answering.putIfAbsent(level, List.of());
    if (answers) {
      desk.answers.answering.put(level, List.of(contact));
    }
  }

  private @Nullable Refusal escalate() {
    return desk.decide(new EscalateHierarchically(TICKET, "Two more people?"), ANA);
  }

  private @Nullable Refusal acknowledge(int number, Actor by) {
    return desk.decide(new AcknowledgeEscalation(TICKET, number), by);
  }

  private @Nullable Refusal decide(int number, Actor by) {
    return desk.decide(
        new DecideEscalation(TICKET, number, EscalationDecision.EXTEND_RESOURCES, "Take Ben."), by);
  }

  private EscalationView escalation(int number) {
    return Objects.requireNonNull(desk.slice().escalation(number));
  }

  private static String code(@Nullable Refusal refusal) {
    return refusal == null ? "none" : refusal.code();
  }

  @Test
  void an_agent_asks_the_first_who_answers_at_level_1() {
    assertThat(escalate()).isNull();

    assertThat(desk.lastEvents())
        .containsExactly(
            new HierarchicallyEscalated(
                1,
                1,
                ActorId.of("head"),
                "agent",
                desk.now().plus(Duration.ofMinutes(30)),
                TextKey.of("question/1")));
    assertThat(desk.described()).containsEntry("escalation", AttributeValue.of(1));
    assertThat(desk.view().owner().agent()).isNull();
  }

  @Test
  void silence_asks_the_next_level_under_the_same_number_and_ends_at_the_last() {
    escalate();
    desk.advance(Duration.ofMinutes(30).minusNanos(1_000));
    assertThat(desk.lastEvents()).isEmpty();

    desk.advance(Duration.ofNanos(1_000));
    assertThat(desk.lastEvents())
        .containsExactly(
            new EscalationUnanswered(1, 1, ActorId.of("head")),
            new HierarchicallyEscalated(
                1,
                2,
                ActorId.of("chief"),
                "agent",
                desk.now().plus(Duration.ofMinutes(30)),
                TextKey.of("question/1")));

    desk.advance(Duration.ofHours(5));
    assertThat(desk.lastEvents())
        .containsExactly(
            new EscalationUnanswered(1, 2, ActorId.of("chief")),
            new EscalationEnded(1, "exhausted"));
    assertThat(escalation(1).status()).isEqualTo(EscalationView.Status.EXHAUSTED);
    assertThat(desk.wakeUp()).isNull();
    assertThat(desk.described()).isEmpty();
  }

  @Test
  void a_level_where_nobody_answers_is_passed_at_once() {
    desk.answers.answering.put(1, List.of());
    escalate();

    assertThat(desk.lastEvents()).hasSize(2).startsWith(new EscalationUnanswered(1, 1, null));
    assertThat(escalation(1).level()).isEqualTo(2);
  }

  @Test
  void a_directory_where_nobody_answers_ends_the_escalation_and_keeps_its_number() {
    desk.answers.answering.replaceAll((level, contacts) -> List.of());
    escalate();
    assertThat(desk.lastEvents()).endsWith(new EscalationEnded(1, "exhausted"));

    contact("head", 1, false, true);
    escalate();
    assertThat(escalation(2).isPending()).isTrue();
  }

  @Test
  void an_empty_directory_refuses_an_agent() {
    desk.answers.answering.clear();

    assertThat(code(escalate())).isEqualTo("escalation.no-directory");
  }

  @Test
  void a_second_escalation_asks_above_the_pending_one() {
    escalate();
    escalate();

    assertThat(escalation(2).level()).isEqualTo(2);
    assertThat(desk.described()).containsEntry("escalation", AttributeValue.of(2));
  }

  @Test
  void only_the_contact_who_was_asked_or_a_deputy_of_the_level_answers() {
    escalate();

    assertThat(code(acknowledge(1, CHIEF))).isEqualTo("escalation.not-asked");
    assertThat(code(decide(1, ANA))).isEqualTo("escalation.not-asked");
    assertThat(acknowledge(1, DEPUTY)).isNull();
    assertThat(code(acknowledge(1, HEAD))).isEqualTo("escalation.acknowledged");
    assertThat(acknowledge(1, DEPUTY)).isNull();
    assertThat(desk.lastEvents()).isEmpty();
  }

  @Test
  void an_acknowledged_escalation_is_not_passed_on() {
    escalate();
    acknowledge(1, HEAD);
    desk.advance(Duration.ofDays(3));

    assertThat(desk.lastEvents()).isEmpty();
    assertThat(escalation(1).status()).isEqualTo(EscalationView.Status.ACKNOWLEDGED);
  }

  @Test
  void a_decision_needs_no_acknowledgement_and_ends_it() {
    escalate();

    assertThat(decide(1, HEAD)).isNull();
    assertThat(escalation(1).decision()).isEqualTo(EscalationDecision.EXTEND_RESOURCES);
    assertThat(code(decide(1, HEAD))).isEqualTo("escalation.over");
    assertThat(code(acknowledge(1, HEAD))).isEqualTo("escalation.over");
    assertThat(code(acknowledge(7, HEAD))).isEqualTo("escalation.unknown");
    assertThat(desk.wakeUp()).isNull();
  }

  @Test
  void who_was_passed_over_answers_no_more() {
    escalate();
    desk.advance(Duration.ofMinutes(31));

    assertThat(code(acknowledge(1, HEAD))).isEqualTo("escalation.not-asked");
    assertThat(acknowledge(1, CHIEF)).isNull();
  }

  @Test
  void resolving_the_ticket_ends_every_pending_escalation_once() {
    escalate();
    escalate();
    decide(1, HEAD);
    escalate();
    desk.happen(
        Tickets.moved(StateCategory.NEW, StateCategory.RESOLVED),
        Tickets.moved(StateCategory.RESOLVED, StateCategory.CLOSED));

    assertThat(desk.lastEvents())
        .hasSize(4)
        .endsWith(new EscalationEnded(2, "resolved"), new EscalationEnded(3, "resolved"));
    assertThat(desk.described()).isEmpty();
    assertThat(code(escalate())).isEqualTo("escalation.ended");
  }

  @Test
  void two_rules_at_once_get_numbers_of_their_own() {
    EscalationTrigger breach = new EscalationTrigger.MetricBreached("resolution");
    desk.policy(
        EscalationPolicy.builder()
            .rule(EscalationRule.of("one", breach, new EscalationAction.AskDirectory(1)))
            .rule(EscalationRule.of("two", breach, new EscalationAction.AskDirectory(1)))
            .build());
    desk.happen(new TargetBreached("resolution", desk.now(), Duration.ofHours(8)));

    assertThat(desk.slice().pending()).extracting(EscalationView::number).containsExactly(1, 2);
  }

  @Test
  void a_ticket_resolved_at_the_instant_of_its_breach_leaves_nothing_pending() {
    desk.happen(
        new TargetBreached("resolution", desk.now(), Duration.ofHours(8)),
        Tickets.moved(StateCategory.NEW, StateCategory.RESOLVED));

    assertThat(desk.lastEvents()).hasSize(2);
    assertThat(desk.slice().pending()).isEmpty();
  }

  @Test
  void blank_and_endless_questions_are_refused_and_leave_no_text() {
    String endless = "?".repeat(2_001);

    assertThat(code(desk.decide(new EscalateHierarchically(TICKET, " "), ANA)))
        .isEqualTo("value.blank");
    assertThat(code(desk.decide(new EscalateHierarchically(TICKET, endless), ANA)))
        .isEqualTo("value.too-long");
    assertThat(desk.draft.texts).isEmpty();
  }
}
