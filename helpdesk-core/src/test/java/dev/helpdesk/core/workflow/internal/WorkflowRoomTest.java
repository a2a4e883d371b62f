package dev.helpdesk.core.workflow.internal;

import static dev.helpdesk.core.workflow.internal.WorkflowDesk.ADMIN;
import static dev.helpdesk.core.workflow.internal.WorkflowDesk.ANA;
import static dev.helpdesk.core.workflow.internal.WorkflowDesk.ROSA;
import static dev.helpdesk.core.workflow.internal.WorkflowDesk.assigned;
import static dev.helpdesk.core.workflow.internal.WorkflowDesk.message;
import static dev.helpdesk.core.workflow.internal.WorkflowDesk.openChild;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.CorrectState;
import dev.helpdesk.core.command.NoteUpdate;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.event.AssignmentAccepted;
import dev.helpdesk.core.event.AssignmentRefused;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.event.StateChanged;
import dev.helpdesk.core.event.UpdateNoted;
import dev.helpdesk.core.hall.RoomHarness;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.GuardAnswer;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.core.workflow.Action;
import dev.helpdesk.core.workflow.Guard;
import dev.helpdesk.core.workflow.Need;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Unmet;
import dev.helpdesk.core.workflow.Workflow;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.TextKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkflowRoomTest {

  private final WorkflowDesk desk = new WorkflowDesk();

  private void work() {
    desk.room.happen(assigned("network"));
    desk.room.happen(new AssignmentAccepted(ActorId.of("ana")));
  }

  private void correctTo(String state) {
    assertThat(desk.room.decide(new CorrectState(desk.id(), state), ADMIN)).isNull();
  }

  @Test
  void a_ticket_begins_in_the_first_state() {
    assertThat(desk.lastChange())
        .isEqualTo(
            new StateChanged(
                null, "registered", null, StateCategory.NEW, "register", null, null, false, false));
  }

  @Test
  void an_imported_ticket_begins_where_its_source_says() {
    RoomHarness<WorkflowState, WorkflowPolicy> room =
        new RoomHarness<>(new WorkflowRoom(), Policy.defaults().workflow());
    Instant opened = Instant.parse("2020-01-01T00:00:00Z");
    assertThat(room.decide(WorkflowDesk.ticket().imported("on-hold", opened).build(), ADMIN))
        .isNull();
    assertThat(room.view().progress().state()).isEqualTo("on-hold");
    Refusal refusal = room.preview(WorkflowDesk.ticket().imported("lost", opened).build(), ADMIN);
    assertThat(refusal.code()).isEqualTo("workflow.state-unknown");
    assertThat(refusal.possible()).contains("on-hold", "closed");
  }

  @Test
  void missing_information_is_asked_for_and_the_answer_brings_the_ticket_back() {
    WorkflowDesk asking = new WorkflowDesk(Policy.defaults().workflow(), "description");
    assertThat(asking.state()).isEqualTo("information-requested");
    assertThat(asking.room.view().progress().reason()).isEqualTo("requester");
    asking.room.happen(message(Side.REQUESTER, false));
    assertThat(asking.state()).isEqualTo("registered");
  }

  @Test
  void assignment_and_acceptance_move_the_ticket() {
    desk.room.happen(assigned("network"));
    assertThat(desk.state()).isEqualTo("assigned");
    desk.room.happen(new AssignmentAccepted(ActorId.of("ana")));
    assertThat(desk.state()).isEqualTo("in-progress");
    desk.room.happen(new AssignmentRefused(ActorId.of("ana"), null));
    assertThat(desk.state()).isEqualTo("assigned");
    assertThat(desk.room.history().get(desk.room.history().size() - 1).reaction()).isTrue();
  }

  @Test
  void what_was_accepted_meanwhile_is_caught_up_with() {
    desk.room.happen(assigned("network"), new AssignmentAccepted(ActorId.of("ana")));
    assertThat(desk.state()).isEqualTo("in-progress");
  }

  @Test
  void two_causes_in_one_decision_move_the_ticket_once() {
    desk.room.happen(assigned("network"), assigned("printing"));
    assertThat(desk.room.lastEvents()).hasSize(3);
    assertThat(desk.state()).isEqualTo("assigned");
  }

  @Test
  void a_ticket_that_comes_back_with_a_group_goes_to_that_group() {
    work();
    assertThat(desk.take("request-information", ANA)).isNull();
    desk.room.happen(message(Side.REQUESTER, false));
    assertThat(desk.state()).isEqualTo("in-progress");
  }

  @Test
  void only_an_answer_that_is_waited_for_resumes_the_work() {
    work();
    hold("vendor");
    desk.room.happen(message(Side.REQUESTER, false));
    assertThat(desk.state()).isEqualTo("on-hold");
    assertThat(desk.take("resume", ANA)).isNull();
    hold("requester");
    desk.room.happen(message(Side.DESK, false));
    desk.room.happen(message(Side.REQUESTER, true));
    assertThat(desk.state()).isEqualTo("on-hold");
    desk.room.happen(message(Side.REQUESTER, false));
    assertThat(desk.state()).isEqualTo("in-progress");
    assertThat(desk.room.view().progress().reason()).isNull();
  }

  private void hold(String reason) {
    assertThat(desk.room.decide(TakeTransition.of(desk.id(), "hold").because(reason), ANA))
        .isNull();
    assertThat(desk.room.view().progress().reason()).isEqualTo(reason);
  }

  @Test
  void a_hold_needs_one_of_its_reasons() {
    work();
    Refusal missing = desk.take("hold", ANA);
    assertThat(missing.code()).isEqualTo("workflow.reason-missing");
    assertThat(missing.possible())
        .containsExactly("requester", "vendor", "evidence", "problem", "change", "visit");
    Refusal unknown =
        desk.room.decide(TakeTransition.of(desk.id(), "hold").because("duplicate"), ANA);
    assertThat(unknown.code()).isEqualTo("workflow.reason-unknown");
    assertThat(unknown.field()).isEqualTo("reason");
    assertThat(unknown.possible()).contains("vendor").doesNotContain("duplicate");
    assertThat(desk.room.decide(TakeTransition.of(desk.id(), "assign").because("x"), ANA).code())
        .isEqualTo("workflow.reason-unknown");
  }

  @Test
  void a_solution_is_kept_as_a_public_text() {
    assertThat(desk.take("resolve", ANA).code()).isEqualTo("workflow.text-missing");
    assertThat(desk.take("resolve", " ", ANA).code()).isEqualTo("value.blank");
    assertThat(desk.take("resolve", "x".repeat(65_537), ANA).message())
        .isEqualTo("Expected text to be at most 65536 characters, not 65537.");
    assertThat(desk.take("resolve", "\ud800", ANA).code()).isEqualTo("value.malformed");
    assertThat(desk.take("resolve", "Turned it on.", ANA)).isNull();
    TextKey key = desk.lastChange().text();
    assertThat(key).isEqualTo(TextKey.of("solution/1"));
    assertThat(desk.room.draft.texts.get(key).audience()).isEqualTo(Audience.PUBLIC);
    assertThat(desk.room.draft.texts.get(key).text()).isEqualTo("Turned it on.");
    assertThat(desk.state()).isEqualTo("awaiting-conformity");
  }

  @Test
  void why_a_verification_failed_stays_at_the_desk_and_why_a_solution_was_rejected_does_not() {
    work();
    assertThat(desk.take("resolve", "New toner.", ANA)).isNull();
    assertThat(desk.take("fail-verification", "Bob botched it.", ANA)).isNull();
    assertThat(audienceOfLast()).isEqualTo(Audience.INTERNAL);
    assertThat(desk.take("resolve", "New drum.", ANA)).isNull();
    assertThat(desk.take("verify", "Looks fine.", ANA)).isNull();
    assertThat(audienceOfLast()).isEqualTo(Audience.INTERNAL);
    assertThat(desk.take("reject", "It is pink.", ROSA)).isNull();
    assertThat(audienceOfLast()).isEqualTo(Audience.PUBLIC);
  }

  private Audience audienceOfLast() {
    return desk.room.draft.texts.get(desk.lastChange().text()).audience();
  }

  @Test
  void the_eight_steps_lead_from_request_to_closing() {
    work();
    assertThat(desk.take("resolve", "New toner.", ANA)).isNull();
    assertThat(desk.take("fail-verification", "Still streaks.", ANA)).isNull();
    assertThat(desk.take("resolve", "New drum.", ANA)).isNull();
    assertThat(desk.take("verify", ANA)).isNull();
    assertThat(desk.take("reject", "It is pink.", ROSA)).isNull();
    assertThat(desk.lastChange().reopened()).isTrue();
    assertThat(desk.room.view().counts().reopens()).isEqualTo(1);
    assertThat(desk.take("resolve", "Right colour.", ANA)).isNull();
    assertThat(desk.take("verify", ANA)).isNull();
    assertThat(desk.take("approve", ROSA)).isNull();
    assertThat(desk.take("close", ANA)).isNull();
    assertThat(desk.room.view().isEnded()).isTrue();
    assertThat(desk.take("reopen", ROSA)).isNull();
    assertThat(desk.state()).isEqualTo("in-progress");
    assertThat(desk.room.view().counts().reopens()).isEqualTo(2);
  }

  @Test
  void an_action_that_is_not_possible_is_refused_with_those_that_are() {
    Refusal refusal = desk.take("verify", ANA);
    assertThat(refusal.code()).isEqualTo("workflow.not-possible");
    assertThat(refusal.field()).isEqualTo("transition");
    assertThat(refusal.expected()).contains("registered");
    assertThat(refusal.possible()).containsExactly("request-information", "resolve", "cancel");
    assertThat(desk.take("cancel", ROSA).possible()).isEmpty();
    assertThat(desk.take("no\nsuch", ANA).code()).isEqualTo("workflow.not-possible");
  }

  @Test
  void only_the_own_requester_agrees() {
    correctTo("awaiting-conformity");
    assertThat(desk.take("approve", Actor.requester("other")).possible()).isEmpty();
    assertThat(desk.take("approve", ANA).code()).isEqualTo("workflow.not-possible");
    assertThat(desk.take("approve", ROSA)).isNull();
  }

  @Test
  void a_ticket_with_open_children_is_not_closed() {
    correctTo("approved");
    desk.room.happen(openChild());
    Refusal refusal = desk.take("close", ANA);
    assertThat(refusal.code()).isEqualTo("workflow.not-possible");
    assertThat(refusal.expected()).isEqualTo("taken when no child is open");
    assertThat(desk.possible(ANA)).isEmpty();
    assertThat(desk.all(ANA))
        .containsExactly(
            new Action(
                "close",
                "closed",
                StateCategory.CLOSED,
                List.of(),
                List.of(),
                List.of(),
                List.of(
                    new Unmet(
                        Guard.NO_OPEN_CHILDREN,
                        new GuardAnswer(GuardAnswer.Verdict.DOES_NOT_HOLD, "no child is open")))));
  }

  @Test
  void actions_say_what_each_still_needs() {
    work();
    List<Action> actions = desk.possible(ANA);
    assertThat(actions.stream().map(Action::transition))
        .containsExactly("request-information", "assign", "hold", "resolve", "cancel");
    assertThat(actions.get(2).needs()).containsExactly(Need.REASON);
    assertThat(actions.get(3).needs()).containsExactly(Need.TEXT);
    assertThat(desk.possible(Actor.contact("boss"))).isEmpty();
  }

  @Test
  void who_imports_corrects_states_and_notes_updates() {
    NoteUpdate note = new NoteUpdate(desk.id(), List.of("assignee"));
    assertThat(desk.room.decide(note, ADMIN)).isNull();
    assertThat(desk.room.lastEvents()).containsExactly(new UpdateNoted(List.of("assignee")));
    assertThat(desk.room.decide(new CorrectState(desk.id(), "lost"), ADMIN).code())
        .isEqualTo("workflow.state-unknown");
    assertThat(desk.room.decide(new CorrectState(desk.id(), "registered"), ADMIN).code())
        .isEqualTo("workflow.unchanged");
    correctTo("closed");
    assertThat(desk.lastChange().corrected()).isTrue();
    assertThat(desk.lastChange().reopened()).isFalse();
    correctTo("in-progress");
    assertThat(desk.lastChange().reopened()).isTrue();
  }

  @Test
  void nothing_moves_a_ticket_away_from_what_its_source_says() {
    work();
    correctTo("registered");
    assertThat(desk.state()).isEqualTo("registered");
  }

  @Test
  void what_is_no_ticket_has_no_workflow() {
    RoomHarness<WorkflowState, WorkflowPolicy> room =
        new RoomHarness<>(new WorkflowRoom(), Policy.defaults().workflow());
    assertThat(room.decide(TakeTransition.of(room.view().id(), "assign"), ANA).code())
        .isEqualTo("workflow.no-ticket");
    assertThat(room.wakeUp()).isNull();
  }

  @Test
  void a_ticket_in_a_state_that_the_policy_lost_can_only_be_corrected() {
    Workflow other =
        Workflow.named("other").initial("open").state("open", StateCategory.NEW).build();
    desk.room.policy(WorkflowPolicy.builder(other).build());
    assertThat(desk.take("assign", ANA).possible()).isEmpty();
    assertThat(desk.room.wakeUp()).isNull();
    correctTo("open");
    assertThat(desk.state()).isEqualTo("open");
  }

  @Test
  void every_transition_of_the_eight_steps_can_be_taken_from_each_of_its_states() {
    Workflow workflow = Policy.defaults().workflow().otherwise();
    for (Transition transition : workflow.transitions()) {
      for (String from : transition.from()) {
        WorkflowDesk fresh = new WorkflowDesk();
        fresh.room.happen(assigned("network"));
        if (!fresh.state().equals(from)) {
          fresh.room.decide(new CorrectState(fresh.id(), from), ADMIN);
        }
        TakeTransition command = complete(fresh, transition);
        assertThat(fresh.room.decide(command, actorFor(transition)))
            .as(transition + " from " + from)
            .isNull();
        StateChanged taken = (StateChanged) fresh.room.lastEvents().get(0);
        assertThat(taken.to()).isEqualTo(transition.to());
        assertThat(taken.transition()).isEqualTo(transition.name());
      }
    }
  }

  private static TakeTransition complete(WorkflowDesk desk, Transition transition) {
    return new TakeTransition(
        desk.id(),
        transition.name(),
        transition.needs().contains(Need.REASON) ? transition.reasons().get(0) : null,
        transition.needs().contains(Need.TEXT) ? "said" : null);
  }

  private static Actor actorFor(Transition transition) {
    return switch (transition.relations().iterator().next()) {
      case REQUESTER -> ROSA;
      default -> ANA;
      case SYSTEM -> Actor.SYSTEM;
    };
  }
}
