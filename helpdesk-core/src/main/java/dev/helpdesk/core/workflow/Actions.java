package dev.helpdesk.core.workflow;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.view.Origin;
import dev.helpdesk.core.view.RecordView;
import java.util.List;
import java.util.Optional;

/** Answers what somebody can do with a ticket, and what each action still needs. */
public final class Actions {

  private Actions() {}

  /**
   * Returns the actions that are possible now, in the order of the workflow, whether or not it is
   * too late to reopen.
   */
  public static List<Action> of(WorkflowPolicy policy, RecordView record, Actor actor) {
    return withUnmet(policy, record, actor).stream().filter(Action::isPossible).toList();
  }

  /** Returns the actions that are possible now, without those that come too late to reopen. */
  public static List<Action> of(
      WorkflowPolicy policy, RecordView record, Actor actor, Reopening reopening) {
    return of(policy, record, actor).stream()
        .filter(action -> !reopening.bars(action.category()))
        .toList();
  }

  /** Returns also the actions whose guards don't hold yet, saying which. */
  public static List<Action> withUnmet(WorkflowPolicy policy, RecordView record, Actor actor) {
    Optional<Relation> relation = relation(record, actor);
    if (relation.isEmpty()) {
      return List.of();
    }
    Workflow workflow = policy.workflow(record.kind());
    return workflow.leaving(record.progress().state()).stream()
        .filter(transition -> transition.relations().contains(relation.get()))
        .map(transition -> action(workflow, transition, record))
        .toList();
  }

  /** Returns one of those, also when its guards don't hold yet; empty when it isn't possible. */
  public static Optional<Action> withUnmet(
      WorkflowPolicy policy, RecordView record, Actor actor, String transition) {
    Workflow workflow = policy.workflow(record.kind());
    return relation(record, actor)
        .flatMap(
            relation ->
                workflow
                    .transition(record.progress().state(), transition)
                    .filter(found -> found.relations().contains(relation)))
        .map(found -> action(workflow, found, record));
  }

  /** Returns how somebody stands to a ticket; empty for a requester of other tickets. */
  public static Optional<Relation> relation(RecordView record, Actor actor) {
    return switch (actor.role()) {
      case REQUESTER -> {
        Origin origin = record.origin();
        boolean own = origin != null && origin.requester().equals(actor.id());
        yield own ? Optional.of(Relation.REQUESTER) : Optional.empty();
      }
      case AGENT -> Optional.of(Relation.AGENT);
      case CONTACT -> Optional.of(Relation.CONTACT);
      case ADMINISTRATOR -> Optional.of(Relation.ADMINISTRATOR);
      case SYSTEM -> Optional.of(Relation.SYSTEM);
    };
  }

  private static Action action(Workflow workflow, Transition transition, RecordView record) {
    return new Action(
        transition.name(),
        transition.to(),
        workflow.state(transition.to()).map(State::category).orElse(StateCategory.ACTIVE),
        List.copyOf(transition.needs()),
        transition.reasons(),
        transition.guards().stream().filter(guard -> !guard.holds(record)).toList());
  }
}
