package dev.helpdesk.core.workflow.internal;

import static dev.helpdesk.core.workflow.internal.WorkflowDesk.ADMIN;
import static dev.helpdesk.core.workflow.internal.WorkflowDesk.ANA;
import static dev.helpdesk.core.workflow.internal.WorkflowDesk.ROSA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.TakeTransition;
import dev.helpdesk.core.event.AssignmentAccepted;
import dev.helpdesk.core.event.AssignmentRefused;
import dev.helpdesk.core.event.ChildChanged;
import dev.helpdesk.core.event.Event;
import dev.helpdesk.core.event.Side;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.view.Refusal;
import dev.helpdesk.core.workflow.Action;
import dev.helpdesk.core.workflow.Need;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.WorkflowPolicy;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DefaultWorkflowPropertyTest {

  private static final WorkflowPolicy POLICY = Policy.defaults().workflow();
  private static final List<Actor> ACTORS =
      List.of(ANA, ROSA, Actor.requester("other"), Actor.contact("boss"), ADMIN, Actor.SYSTEM, ANA);
  private static final List<String> NAMES =
      POLICY.otherwise().transitions().stream().map(Transition::name).distinct().toList();

  @Property(tries = 150)
  void what_is_listed_is_accepted_and_what_is_not_is_refused(
      @ForAll @Size(max = 25) List<@IntRange(max = 100_000) Integer> steps) {
    WorkflowDesk desk = new WorkflowDesk();
    for (int step : steps) {
      for (Actor actor : ACTORS) {
        checkActions(desk, actor);
      }
      walk(desk, step);
    }
  }

  private static void checkActions(WorkflowDesk desk, Actor actor) {
    List<Action> actions = desk.possible(actor);
    for (Action action : actions) {
      assertThat(desk.room.preview(complete(desk, action), actor)).isNull();
    }
    List<String> possible = actions.stream().map(Action::transition).toList();
    for (String name : NAMES) {
      if (!possible.contains(name)) {
        TakeTransition command = new TakeTransition(desk.id(), name, null, "said");
        Refusal refusal = desk.room.preview(command, actor);
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo("workflow.not-possible");
        assertThat(refusal.possible()).isEqualTo(possible);
      }
    }
  }

  private static void walk(WorkflowDesk desk, int step) {
    int choice = step / 10;
    switch (step % 10) {
      case 0 -> desk.room.happen(WorkflowDesk.assigned("group-" + choice % 3));
      case 1 -> desk.room.happen(new AssignmentAccepted(ActorId.of("ana")));
      case 2 -> desk.room.happen(new AssignmentRefused(ActorId.of("ana"), null));
      case 3 -> desk.room.happen(WorkflowDesk.message(Side.REQUESTER, choice % 2 == 0));
      case 4 -> desk.room.happen(childEvent(desk));
      case 5 -> desk.room.advance(Duration.ofHours(choice % 100));
      default -> act(desk, ACTORS.get(choice % ACTORS.size()), choice / ACTORS.size());
    }
  }

  private static Event childEvent(WorkflowDesk desk) {
    return desk.room.view().counts().openChildren() == 0
        ? WorkflowDesk.openChild()
        : new ChildChanged(RecordId.of("child"), false);
  }

  private static void act(WorkflowDesk desk, Actor actor, int choice) {
    List<Action> actions = desk.possible(actor);
    if (!actions.isEmpty()) {
      Action action = actions.get(choice % actions.size());
      assertThat(desk.room.decide(complete(desk, action), actor)).isNull();
      assertThat(desk.room.lastEvents()).isNotEmpty();
    }
  }

  private static TakeTransition complete(WorkflowDesk desk, Action action) {
    return new TakeTransition(
        desk.id(),
        action.transition(),
        action.needs().contains(Need.REASON) ? action.reasons().get(0) : null,
        action.needs().contains(Need.TEXT) ? "said" : null);
  }
}
