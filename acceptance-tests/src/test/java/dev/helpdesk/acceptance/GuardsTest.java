package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.core.HelpDesk;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.CorrectState;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.event.EscalationDecision;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.GuardAnswer.Verdict;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.RecordView;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.core.workflow.Action;
import dev.helpdesk.core.workflow.Guard;
import dev.helpdesk.core.workflow.HostGuard;
import dev.helpdesk.core.workflow.NamedGuard;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Trigger;
import dev.helpdesk.core.workflow.Unmet;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.InvalidValueException;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** WF-1: what has to hold for a transition, by the vocabulary and by guards of the host. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuardsTest {

  private static final Actor ANA = Actor.agent("ana");
  private static final Actor ROOT = Actor.administrator("root");
  private static final HostGuard GRAVE =
      HostGuard.when("it is of priority P1", record -> "P1".equals(record.rank().priority()));

  private static Workflow.Builder workflow(Transition.Builder go) {
    return Workflow.named("guarded")
        .initial("open")
        .state("open", StateCategory.NEW)
        .state("busy", StateCategory.ACTIVE)
        .state("solved", StateCategory.RESOLVED)
        .state("gone", StateCategory.CLOSED)
        .transition(go.from("open").to("gone").by(Relation.AGENT))
        .transition(
            Transition.named("work")
                .from("open")
                .to("busy")
                .by(Relation.AGENT)
                .triggeredBy(Trigger.on(Trigger.On.REQUESTER_REPLIED)))
        .transition(Transition.named("back").from("busy").to("open").by(Relation.AGENT))
        .transition(
            Transition.named("solve")
                .from("open")
                .to("solved")
                .by(Relation.AGENT)
                .textName("solution"))
        .transition(Transition.named("undo").from("solved").to("open").by(Relation.AGENT));
  }

  private static Policy policy(Workflow workflow) {
    return Policy.builder().workflow(WorkflowPolicy.builder(workflow).build()).build();
  }

  private static TestDesk desk(Transition.Builder go) {
    return TestDesk.builder().admitUnsoundPolicies().policy(policy(workflow(go).build())).build();
  }

  private static TestTicket ticket(Guard guard) {
    return desk(Transition.named("go").guardedBy(guard)).register("rosa", "Beep", "high", "high");
  }

  private static TakeTransition go(TestTicket ticket) {
    return TakeTransition.of(ticket.id(), "go");
  }

  private static void isRefused(TestTicket ticket) {
    ticket.refuses(ANA, go(ticket), "workflow.not-possible");
  }

  @Test
  void a_ticket_that_no_agent_has_waits_for_one() {
    TestTicket ticket = ticket(Guard.HAS_AGENT);
    isRefused(ticket);
    ticket.assignedTo("ana", "first-line", null);
    isRefused(ticket);
    ticket.assignedTo("ana", "first-line", "luis").does(ANA, go(ticket));
  }

  @Test
  void a_ticket_that_an_agent_has_is_not_for_another_to_take() {
    TestTicket ticket = ticket(Guard.NO_AGENT).assignedTo("ana", "first-line", "luis");
    isRefused(ticket);
    ticket.assignedTo("ana", "first-line", null).does(ANA, go(ticket));
  }

  @Test
  void an_assignment_has_to_be_accepted() {
    TestTicket ticket = ticket(Guard.ACCEPTED).assignedTo("ana", "first-line", "ana");
    isRefused(ticket);
    ticket.acceptedBy("ana").does(ANA, go(ticket));
  }

  @Test
  void a_ticket_with_a_priority_is_classified() {
    TestTicket ticket = ticket(Guard.CLASSIFIED);
    ticket.does(ANA, go(ticket));
  }

  @Test
  void an_escalation_that_waits_for_a_decision_holds_a_ticket_back() {
    TestTicket ticket = ticket(Guard.NO_PENDING_ESCALATION);
    ticket.assignedTo("ana", "first-line", "ana").decisionAskedBy("ana", "May we?");
    isRefused(ticket);
    ticket.acknowledgedBy("clara", 1);
    isRefused(ticket);
    ticket.decidedBy("clara", 1, EscalationDecision.DIVERT).does(ANA, go(ticket));
  }

  @Test
  void a_solution_is_one_until_the_ticket_is_opened_again() {
    TestTicket ticket = ticket(Guard.HAS_SOLUTION);
    isRefused(ticket);
    ticket.does(ANA, TakeTransition.of(ticket.id(), "solve").saying("Reset it."));
    assertThat(ticket.record().progress().solution()).isNotNull();
    ticket.does(ANA, TakeTransition.of(ticket.id(), "undo"));
    isRefused(ticket);
  }

  @Test
  void a_ticket_remembers_that_it_was_resolved_and_reopened() {
    TestTicket resolved = ticket(Guard.RESOLVED_BEFORE);
    TestTicket reopened = ticket(Guard.REOPENED_BEFORE);
    TestTicket first = ticket(Guard.NOT_REOPENED_BEFORE);
    isRefused(resolved);
    isRefused(reopened);
    for (TestTicket each : List.of(resolved, reopened, first)) {
      each.does(ANA, TakeTransition.of(each.id(), "solve"));
      each.does(ANA, TakeTransition.of(each.id(), "undo"));
    }
    resolved.does(ANA, go(resolved));
    reopened.does(ANA, go(reopened));
    isRefused(first);
  }

  @Test
  void actions_that_are_held_back_are_listed_with_what_has_yet_to_hold() {
    TestDesk desk = desk(Transition.named("go").guardedBy(Guard.ACCEPTED, Guard.NO_OPEN_CHILDREN));
    TestTicket ticket = desk.register("rosa", "Beep", "high", "high");
    assertThat(desk.desk().actions(ticket.id(), ANA))
        .extracting(Action::transition)
        .containsExactly("work", "solve");
    assertThat(desk.desk().heldBackActions(ticket.id(), ANA))
        .singleElement()
        .satisfies(
            action -> {
              assertThat(action.transition()).isEqualTo("go");
              assertThat(action.unmet())
                  .extracting(Unmet::condition)
                  .containsExactly("the agent took it on");
            });
  }

  @Test
  void a_guard_of_the_host_says_its_condition() {
    TestDesk desk =
        TestDesk.builder()
            .guard("grave", GRAVE)
            .policy(policy(workflow(Transition.named("go").guardedByHost("grave")).build()))
            .build();
    TestTicket light = desk.register("rosa", "Beep", "low", "low");
    Refusal refusal = refusal(desk, light);
    assertThat(refusal.code()).isEqualTo("workflow.not-possible");
    assertThat(refusal.expected()).isEqualTo("taken when it is of priority P1");
    assertThat(desk.desk().heldBackActions(light.id(), ANA).get(0).unmet().get(0).guard())
        .isEqualTo(new NamedGuard("grave"));
    TestTicket grave = desk.register("rosa", "Fire", "high", "high");
    grave.does(ANA, go(grave));
  }

  private static Refusal refusal(TestDesk desk, TestTicket ticket) {
    Outcome outcome = desk.execute(ANA, go(ticket));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusal();
  }

  @Test
  void a_guard_of_the_host_that_throws_does_not_hold_and_is_told_as_such() {
    HostGuard broken =
        new HostGuard() {
          @Override
          public boolean holds(RecordView ticket) {
            throw new IllegalStateException("secret");
          }

          @Override
          public String condition() {
            throw new IllegalStateException("secret");
          }
        };
    TestDesk desk =
        TestDesk.builder()
            .guard("broken", broken)
            .policy(policy(workflow(Transition.named("go").guardedByHost("broken")).build()))
            .build();
    TestTicket ticket = desk.register("rosa", "Beep", "low", "low");
    Refusal refusal = refusal(desk, ticket);
    assertThat(refusal.code()).isEqualTo("workflow.guard-failed");
    assertThat(refusal.message()).doesNotContain("secret");
    assertThat(refusal.possible()).containsExactly("work", "solve");
    assertThat(desk.desk().heldBackActions(ticket.id(), ANA).get(0).unmet().get(0).answer())
        .satisfies(answer -> assertThat(answer.verdict()).isEqualTo(Verdict.FAILED));
  }

  @Test
  void a_guard_is_registered_once() {
    assertThatThrownBy(() -> HelpDesk.builder().guard("g", GRAVE).guard("g", GRAVE))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("Expected guard to be registered once under its name.");
    assertThatThrownBy(() -> TestDesk.builder().guard("g", GRAVE).guard("g", GRAVE))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  void a_policy_that_names_a_guard_which_nobody_registered_is_not_installed() {
    TestDesk desk = TestDesk.builder().guard("grave", GRAVE).build();
    Transition.Builder go = Transition.named("go").guardedBy(Guard.ASSIGNED);
    Policy policy = policy(workflow(go.guardedByHost("missing")).build());
    Outcome outcome = desk.desk().install(ROOT, policy);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    Refusal refusal = ((Outcome.Refused) outcome).refusal();
    assertThat(refusal.code()).isEqualTo("workflow.guard-unknown");
    assertThat(refusal.field()).isEqualTo("document/workflow/workflows/0/transitions/0/guards/1");
    assertThat(refusal.possible()).containsExactly("grave");
  }

  @Test
  void what_a_guard_held_back_waits_where_the_engine_has_it_no_more() {
    Workflow workflow =
        workflow(Transition.named("go").guardedByHost("grave"))
            .replace(
                new State(
                    "open",
                    StateCategory.NEW,
                    List.of(StateTimer.taking("go", Duration.ofHours(1)))))
            .build();
    TestDesk before = TestDesk.builder().guard("grave", GRAVE).policy(policy(workflow)).build();
    TestTicket ticket = before.register("rosa", "Fire", "high", "high");
    HelpDesk lacking =
        HelpDesk.builder()
            .storage(before.storage())
            .time(before.time())
            .directory(before.people())
            .build();
    before.time().advance(Duration.ofHours(2));
    assertThat(lacking.processDue(before.now(), 100).parked()).isZero();
    Outcome outcome =
        lacking.desk(before.tenant()).execute(ANA, TakeTransition.of(ticket.id(), "go"));
    assertThat(((Outcome.Refused) outcome).refusal().code()).isEqualTo("workflow.guard-unknown");
    assertThat(ticket.record().progress().state()).isEqualTo("open");
  }

  @Test
  void a_timer_runs_out_when_its_guard_holds_at_last() {
    Workflow workflow =
        workflow(Transition.named("go").guardedByHost("grave"))
            .replace(
                new State(
                    "open",
                    StateCategory.NEW,
                    List.of(StateTimer.taking("go", Duration.ofHours(1)))))
            .build();
    TestDesk desk = TestDesk.builder().guard("grave", GRAVE).policy(policy(workflow)).build();
    TestTicket ticket = desk.register("rosa", "Beep", "low", "low");
    desk.advance(Duration.ofHours(5));
    assertThat(ticket.record().progress().state()).isEqualTo("open");
    ticket.classifiedBy("ana", "high", "high");
    desk.settle();
    assertThat(ticket.record().progress().state()).isEqualTo("gone");
  }

  @Test
  void an_event_takes_no_transition_whose_guard_does_not_hold() {
    Workflow.Builder workflow = workflow(Transition.named("go"));
    Transition work =
        Transition.named("work")
            .from("open")
            .to("busy")
            .guardedByHost("grave")
            .triggeredBy(Trigger.on(Trigger.On.REQUESTER_REPLIED))
            .build();
    TestDesk desk =
        TestDesk.builder()
            .guard("grave", GRAVE)
            .policy(policy(workflow.replace(work).build()))
            .build();
    TestTicket ticket = desk.register("rosa", "Beep", "low", "low");
    PostMessage again = new PostMessage(ticket.id(), Audience.PUBLIC, "Again", false);
    ticket.does(Actor.requester("rosa"), again);
    assertThat(ticket.record().progress().state()).isEqualTo("open");
    ticket.classifiedBy("ana", "high", "high").does(Actor.requester("rosa"), again);
    assertThat(ticket.record().progress().state()).isEqualTo("busy");
    ticket.does(ROOT, new CorrectState(ticket.id(), "open"));
  }
}
