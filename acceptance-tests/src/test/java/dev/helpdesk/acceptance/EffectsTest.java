package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.helpdesk.core.assignment.AssignmentPolicy;
import dev.helpdesk.core.assignment.AssignmentRule;
import dev.helpdesk.core.assignment.AssignmentStrategy;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.command.CorrectState;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.escalation.EscalationView.Status;
import dev.helpdesk.core.event.Assigned;
import dev.helpdesk.core.event.Effect;
import dev.helpdesk.core.event.EscalationEnded;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.FunctionallyEscalated;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.event.SurveyInvited;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Trigger;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import dev.helpdesk.core.workflow.WorkflowProblem;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.GroupId;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** WF-1: what a transition does beyond changing the state. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EffectsTest {

  private static final Actor ANA = Actor.agent("ana");
  private static final Actor ROOT = Actor.administrator("root");
  private static final ActorId LUIS = ActorId.of("luis");
  private static final GroupId FIRST = GroupId.of("first-line");
  private static final GroupId SECOND = GroupId.of("second-line");

  private static Workflow.Builder workflow() {
    return Workflow.named("effective")
        .initial("open")
        .state("open", StateCategory.NEW)
        .state("queue", StateCategory.ACTIVE)
        .state("busy", StateCategory.ACTIVE)
        .state("solved", StateCategory.RESOLVED)
        .state("done", StateCategory.CLOSED)
        .transition(
            step("work", "open", "busy").triggeredBy(Trigger.on(Trigger.On.ACCEPTED)).build())
        .transition(
            step("take", "queue", "busy").triggeredBy(Trigger.on(Trigger.On.ACCEPTED)).build())
        .transition(step("park", "busy", "queue"))
        .transition(step("solve", "busy", "solved"))
        .transition(step("close", "solved", "done"))
        .transition(step("reopen", "done", "open"))
        .transition(step("undo", "solved", "open"));
  }

  private static Transition.Builder step(String name, String from, String to) {
    return Transition.named(name).from(from).to(to).by(Relation.AGENT);
  }

  private static TestDesk desk(Transition.Builder effective) {
    return desk(workflow().transition(effective), AssignmentPolicy.builder());
  }

  private static TestDesk desk(Workflow.Builder workflow, AssignmentPolicy.Builder assignment) {
    return TestDesk.builder()
        .policy(
            Policy.builder()
                .workflow(WorkflowPolicy.builder(workflow.build()).build())
                .assignment(assignment.build())
                .build())
        .build();
  }

  private static AssignmentPolicy.Builder byCategory() {
    return AssignmentPolicy.builder()
        .strategy(AssignmentStrategy.QUEUE)
        .rule(AssignmentRule.builder("java", SECOND).categories(List.of("java")).build());
  }

  private static TestTicket taken(TestDesk desk) {
    return desk.register("rosa", "Beep", "high", "high")
        .assignedTo("ana", "first-line", "luis")
        .acceptedBy("luis");
  }

  private static <E extends Event> List<E> events(TestTicket ticket, Class<E> type) {
    return ticket.history().stream()
        .map(each -> each.event())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  private static TestTicket go(TestTicket ticket) {
    return ticket.does(ANA, TakeTransition.of(ticket.id(), "go").saying("As agreed."));
  }

  @Test
  void a_released_ticket_waits_in_the_queue_of_its_group() {
    TestTicket ticket = taken(desk(step("go", "busy", "queue").causing(Effect.RELEASE)));
    assertThat(ticket.record().progress().state()).isEqualTo("busy");
    go(ticket);
    assertThat(ticket.record().owner().group()).isEqualTo(FIRST);
    assertThat(ticket.record().owner().agent()).isNull();
    assertThat(ticket.record().progress().state()).as("not taken on anew").isEqualTo("queue");
    assertThat(ticket.record().counts().reassignments()).isZero();
    List<StateChanged> moves = events(ticket, StateChanged.class);
    assertThat(moves.get(moves.size() - 1).effects()).containsExactly(Effect.RELEASE);
    List<Assigned> given = events(ticket, Assigned.class);
    assertThat(given.get(given.size() - 1).cause()).isEqualTo("release");
  }

  @Test
  void a_ticket_that_no_agent_has_is_released_in_vain() {
    TestTicket ticket =
        desk(step("go", "open", "busy").causing(Effect.RELEASE))
            .register("rosa", "Beep", "high", "high");
    go(ticket);
    assertThat(events(ticket, Assigned.class)).isEmpty();
  }

  @Test
  void a_ticket_is_routed_anew_by_the_rules() {
    TestDesk desk =
        desk(
            workflow().transition(step("go", "busy", "open").causing(Effect.ROUTE_ANEW)),
            byCategory());
    TestTicket ticket = taken(desk);
    go(ticket);
    assertThat(ticket.record().owner().agent()).as("no rule matches").isEqualTo(LUIS);
    TestTicket other = taken(desk);
    other.does(ANA, new Classify(other.id(), "java", null, null, null));
    go(other);
    assertThat(other.record().owner().group()).isEqualTo(SECOND);
    assertThat(other.record().owner().agent()).isNull();
    assertThat(other.record().progress().state()).isEqualTo("open");
  }

  @Test
  void a_raised_ticket_goes_to_the_next_level_with_what_was_said() {
    TestTicket ticket = taken(desk(step("go", "busy", "queue").causing(Effect.RAISE_LEVEL)));
    go(ticket);
    assertThat(ticket.record().owner().group()).isEqualTo(SECOND);
    assertThat(ticket.record().counts().functional()).isEqualTo(1);
    FunctionallyEscalated raised = events(ticket, FunctionallyEscalated.class).get(0);
    assertThat(raised.cause()).isEqualTo("workflow");
    assertThat(raised.reason()).isNotNull();
    ticket.acceptedBy("bob");
    go(ticket);
    assertThat(ticket.record().owner().group()).as("nothing is above").isEqualTo(SECOND);
    assertThat(ticket.record().counts().functional()).isEqualTo(1);
  }

  @Test
  void escalations_that_wait_end_by_a_transition_that_says_so() {
    TestDesk desk = desk(step("go", "busy", "open").causing(Effect.END_ESCALATIONS));
    TestTicket ticket = taken(desk).decisionAskedBy("ana", "May we?");
    assertThat(ticket.record().counts().pendingEscalations()).isEqualTo(1);
    go(ticket);
    assertThat(events(ticket, EscalationEnded.class))
        .containsExactly(new EscalationEnded(1, "withdrawn"));
    assertThat(ticket.view().escalations())
        .singleElement()
        .satisfies(asked -> assertThat(asked.status()).isEqualTo(Status.WITHDRAWN));
    assertThat(ticket.record().counts().pendingEscalations()).isZero();
    desk.advance(Duration.ofDays(3));
    assertThat(ticket.view().escalations().get(0).status()).isEqualTo(Status.WITHDRAWN);
  }

  @Test
  void a_requester_is_asked_as_the_ticket_is_resolved_and_not_again_at_its_closing() {
    TestTicket ticket = taken(desk(step("go", "busy", "solved").causing(Effect.INVITE_SURVEY)));
    go(ticket);
    assertThat(events(ticket, SurveyInvited.class)).hasSize(1);
    ticket.ratedBy("rosa", 5);
    ticket.movedBy("ana", "close", same -> same);
    assertThat(events(ticket, SurveyInvited.class)).hasSize(1);
    for (String next : List.of("reopen", "work", "solve", "close")) {
      ticket.movedBy("ana", next, same -> same);
    }
    assertThat(events(ticket, SurveyInvited.class)).hasSize(2);
  }

  @Test
  void a_ticket_that_is_opened_again_withdraws_the_question() {
    TestTicket ticket = taken(desk(step("go", "busy", "solved").causing(Effect.INVITE_SURVEY)));
    go(ticket).movedBy("ana", "undo", same -> same).movedBy("ana", "work", same -> same);
    go(ticket);
    assertThat(events(ticket, SurveyInvited.class)).hasSize(2);
  }

  @Test
  void what_time_and_events_take_has_its_effects_too() {
    Workflow.Builder byTime =
        workflow()
            .transition(step("go", "busy", "open").causing(Effect.RELEASE))
            .replace(
                new State(
                    "busy",
                    StateCategory.ACTIVE,
                    List.of(StateTimer.taking("go", Duration.ofHours(2)))));
    TestDesk desk = desk(byTime, AssignmentPolicy.builder());
    TestTicket ticket = taken(desk);
    desk.advance(Duration.ofHours(3));
    assertThat(ticket.record().owner().agent()).isNull();

    TestTicket written =
        taken(
            desk(
                step("go", "busy", "open")
                    .causing(Effect.RAISE_LEVEL)
                    .triggeredBy(Trigger.on(Trigger.On.REQUESTER_REPLIED))));
    written.writtenBy("rosa", "Still broken.");
    assertThat(written.record().owner().group()).isEqualTo(SECOND);
  }

  @Test
  void who_follows_a_source_brings_no_effects_about() {
    TestTicket ticket = taken(desk(step("go", "busy", "open").causing(Effect.RELEASE)));
    ticket.does(ROOT, new CorrectState(ticket.id(), "open"));
    assertThat(ticket.record().owner().agent()).isEqualTo(LUIS);
  }

  @Test
  void effects_that_can_do_nothing_or_contradict_each_other_are_problems() {
    List<WorkflowProblem> problems =
        workflow()
            .transition(step("a", "open", "busy").causing(Effect.RELEASE, Effect.RAISE_LEVEL))
            .transition(step("b", "open", "done").causing(Effect.ROUTE_ANEW))
            .transition(step("c", "open", "busy").causing(Effect.INVITE_SURVEY))
            .problems();
    assertThat(problems)
        .extracting(WorkflowProblem::code, WorkflowProblem::path)
        .containsExactly(
            tuple("workflow.effects-contradict", "/transitions/7/effects/1"),
            tuple("workflow.effect-state", "/transitions/8/effects/0"),
            tuple("workflow.effect-state", "/transitions/9/effects/0"));
  }
}
