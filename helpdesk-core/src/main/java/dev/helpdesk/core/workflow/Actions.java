package dev.helpdesk.core.workflow;

import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.view.GuardAnswer;
import dev.helpdesk.core.view.RecordView;
import java.util.List;
import java.util.Optional;

/** Answers what somebody can do with a ticket, and what each action still needs. Immutable. */
public final class Actions {

  private final Workflow workflow;
  private final RecordView record;
  private final DeskFacts facts;

  private Actions(Workflow workflow, RecordView record, DeskFacts facts) {
    this.workflow = workflow;
    this.record = record;
    this.facts = facts;
  }

  /**
   * Looks at a ticket.
   *
   * @param workflow what it runs on
   * @param record how it stands
   * @param facts what the desk knows beyond that
   */
  public static Actions of(Workflow workflow, RecordView record, DeskFacts facts) {
    return new Actions(workflow, record, facts);
  }

  /**
   * Returns the actions that are possible for somebody now, in the order of the workflow, without
   * those that come too late to reopen.
   */
  public List<Action> possible(Actor actor, Reopening reopening) {
    return all(actor, reopening).stream().filter(Action::isPossible).toList();
  }

  /** Returns also the actions whose guards don't hold yet, saying which. */
  public List<Action> all(Actor actor, Reopening reopening) {
    return workflow.leaving(record.progress().state()).stream()
        .filter(transition -> isPermitted(transition, actor))
        .map(this::action)
        .filter(action -> !reopening.bars(action.category()))
        .toList();
  }

  /**
   * Returns the action of a name that somebody may take, also when its guards don't hold yet or it
   * comes too late to reopen; empty when there is none.
   */
  public Optional<Action> named(Actor actor, String transition) {
    return workflow
        .transition(record.progress().state(), transition)
        .filter(found -> isPermitted(found, actor))
        .map(this::action);
  }

  /** Tells whether somebody stands to the ticket so that they may take a transition. */
  public boolean isPermitted(Transition transition, Actor actor) {
    for (Relation relation : Relation.values()) {
      if (transition.relations().contains(relation) && relation.applies(actor, record, facts)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether all guards of a transition hold and no field that it requires is missing. */
  public boolean isFree(Transition transition) {
    return transition.guards().stream().allMatch(guard -> answer(guard).holds())
        && missing(transition).isEmpty();
  }

  private Action action(Transition transition) {
    return new Action(
        transition.name(),
        transition.to(),
        workflow.state(transition.to()).map(State::category).orElse(StateCategory.ACTIVE),
        List.copyOf(transition.needs()),
        transition.reasons(),
        missing(transition),
        transition.guards().stream()
            .map(guard -> new Unmet(guard, answer(guard)))
            .filter(unmet -> !unmet.answer().holds())
            .toList());
  }

  private List<String> missing(Transition transition) {
    return transition.fields().stream().filter(field -> !TicketFields.has(record, field)).toList();
  }

  private GuardAnswer answer(AnyGuard guard) {
    return guard.match(this::said, named -> facts.guard(named.name(), record));
  }

  private GuardAnswer said(Guard guard) {
    return new GuardAnswer(
        guard.holds(record) ? GuardAnswer.Verdict.HOLDS : GuardAnswer.Verdict.DOES_NOT_HOLD,
        guard.condition());
  }
}
