package dev.helpdesk.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.Classify;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.intake.IntakePolicy;
import dev.helpdesk.core.intake.TicketKind;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Outcome;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.core.workflow.Action;
import dev.helpdesk.core.workflow.Guard;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.testkit.TestDesk;
import dev.helpdesk.testkit.TestTicket;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** WF-1: who may take a transition, and which fields it requires. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandingTest {

  private static final Actor ANA = Actor.agent("ana");
  private static final Actor LUIS = Actor.agent("luis");
  private static final Actor BOB = Actor.agent("bob");

  private static TestDesk desk(Transition.Builder go) {
    Workflow workflow =
        Workflow.named("small")
            .initial("open")
            .state("open", StateCategory.NEW)
            .state("done", StateCategory.CLOSED)
            .transition(go.from("open").to("done"))
            .build();
    IntakePolicy intake =
        IntakePolicy.builder()
            .kind(TicketKind.of("incident", "INC").requiring("impact", "version"))
            .channels(List.of("web"))
            .build();
    return TestDesk.builder()
        .policy(
            Policy.builder()
                .intake(intake)
                .workflow(WorkflowPolicy.builder(workflow).build())
                .build())
        .build();
  }

  private static TestTicket ticket(TestDesk desk) {
    return desk.register("rosa", "Beep", "high", "high").assignedTo("ana", "first-line", "ana");
  }

  private static TakeTransition go(TestTicket ticket) {
    return TakeTransition.of(ticket.id(), "go");
  }

  private static List<String> actions(TestDesk desk, TestTicket ticket, Actor actor) {
    return desk.desk().actions(ticket.id(), actor).stream().map(Action::transition).toList();
  }

  @Test
  void only_the_agent_who_has_it_takes_what_is_for_the_assignee() {
    TestDesk desk = desk(Transition.named("go").by(Relation.ASSIGNEE));
    TestTicket ticket = ticket(desk);
    assertThat(actions(desk, ticket, LUIS)).isEmpty();
    ticket.refuses(LUIS, go(ticket), "workflow.not-possible");
    ticket.refuses(Actor.administrator("ana"), go(ticket), "workflow.not-possible");
    assertThat(actions(desk, ticket, ANA)).containsExactly("go");
    ticket.does(ANA, go(ticket));
  }

  @Test
  void agents_of_the_group_that_has_it_take_what_is_for_them() {
    TestDesk desk = desk(Transition.named("go").by(Relation.GROUP_MEMBER));
    TestTicket ticket = ticket(desk);
    assertThat(actions(desk, ticket, BOB)).isEmpty();
    assertThat(actions(desk, ticket, Actor.agent("stranger"))).isEmpty();
    ticket.refuses(BOB, go(ticket), "workflow.not-possible");
    assertThat(actions(desk, ticket, LUIS)).containsExactly("go");
    ticket.does(LUIS, go(ticket));
  }

  @Test
  void who_leads_the_group_that_has_it_takes_what_is_for_the_manager() {
    TestDesk desk = desk(Transition.named("go").by(Relation.GROUP_MANAGER));
    TestTicket ticket = ticket(desk);
    assertThat(actions(desk, ticket, Actor.requester("marta"))).isEmpty();
    for (Actor other : List.of(ANA, Actor.agent("nina"), Actor.contact("clara"))) {
      assertThat(actions(desk, ticket, other)).isEmpty();
      ticket.refuses(other, go(ticket), "workflow.not-possible");
    }
    assertThat(actions(desk, ticket, Actor.contact("marta"))).containsExactly("go");
    ticket.does(Actor.agent("marta"), go(ticket));
  }

  @Test
  void nobody_stands_so_to_a_ticket_that_no_group_has() {
    TestDesk desk =
        desk(
            Transition.named("go")
                .by(Relation.ASSIGNEE, Relation.GROUP_MEMBER, Relation.GROUP_MANAGER));
    TestTicket ticket = desk.register("rosa", "Beep", "high", "high");
    for (Actor actor : List.of(ANA, Actor.agent("marta"), Actor.requester("rosa"))) {
      assertThat(actions(desk, ticket, actor)).isEmpty();
    }
  }

  @Test
  void fields_that_an_action_requires_are_named_until_they_have_a_value() {
    TestDesk desk =
        desk(
            Transition.named("go")
                .by(Relation.AGENT)
                .requiring("category", "agent", "version", "description"));
    TestTicket ticket = desk.register("rosa", "Beep", "high", "high");
    assertThat(desk.desk().actions(ticket.id(), ANA))
        .singleElement()
        .satisfies(
            action ->
                assertThat(action.missing())
                    .containsExactly("category", "agent", "version", "description"));
    Refusal refusal = refusal(desk.execute(ANA, go(ticket)));
    assertThat(refusal.code()).isEqualTo("workflow.fields-missing");
    assertThat(refusal.possible()).containsExactly("category", "agent", "version", "description");

    TestTicket full =
        desk.register(
            RegisterTicket.incident()
                .from(ActorId.of("rosa"), "web")
                .subject("Beep")
                .description("It beeps.")
                .field("version", "7")
                .build());
    full.assignedTo("ana", "first-line", "ana");
    assertThat(refusal(desk.execute(ANA, go(full))).possible()).containsExactly("category");
    full.does(ANA, new Classify(full.id(), "network", null, null, null));
    full.does(ANA, go(full));
  }

  @Test
  void the_text_of_an_action_is_the_solution_that_it_requires() {
    TestDesk desk =
        desk(Transition.named("go").by(Relation.AGENT).requiring("solution").textName("solution"));
    TestTicket ticket = desk.register("rosa", "Beep", "high", "high");
    ticket.refuses(ANA, go(ticket), "workflow.fields-missing");
    ticket.does(ANA, go(ticket).saying("Reset it."));
  }

  @Test
  void what_the_desk_sets_itself_is_missing_no_more() {
    TestDesk desk = desk(Transition.named("go").by(Relation.AGENT));
    TestTicket ticket =
        desk.register(
            RegisterTicket.incident().from(ActorId.of("rosa"), "web").subject("Beep").build());
    assertThat(ticket.record().registered().missing()).containsExactly("impact", "version");
    assertThat(Guard.INFORMATION_COMPLETE.holds(ticket.record())).isFalse();
    ticket.classifiedBy("ana", "low", "low");
    assertThat(ticket.record().registered().missing()).containsExactly("version");
  }

  private static Refusal refusal(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusal();
  }
}
