package dev.helpdesk.core.lint;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.State;
import java.util.List;
import java.util.Set;

/** Finds solved tickets that the requester can't answer for, or that hang on the requester. */
final class ConformityLint {

  private ConformityLint() {}

  static void inspect(Travels travels, Findings findings) {
    Set<Spot> endless = travels.endless();
    for (State state : travels.life().workflow().states()) {
      if (state.category() == StateCategory.RESOLVED && isSolved(travels, state.name())) {
        inspect(travels, state.name(), endless, findings);
      }
    }
  }

  /** Tells whether open tickets come to a state. */
  private static boolean isSolved(Travels travels, String state) {
    return !travels.spots(state).isEmpty()
        && travels
            .first(
                mark ->
                    mark instanceof Mark.Move move
                        && move.to().equals(state)
                        && travels.life().isOpen(move.from()))
            .isPresent();
  }

  private static void inspect(Travels travels, String state, Set<Spot> endless, Findings findings) {
    Place place = travels.life().one().state(state);
    List<Spot> spots = travels.spots(state);
    if (spots.stream().noneMatch(spot -> isAnswerable(travels, spot))) {
      findings.add(
          WorkflowFinding.CONFORMITY_UNANSWERABLE,
          place,
          "The requester can neither approve nor reject what is solved in state " + state + ".");
    }
    for (Spot spot : spots) {
      Set<Spot> beyond = travels.beyond(spot, turn -> !isOfRequester(turn));
      boolean ends = beyond.stream().anyMatch(each -> travels.life().isEnd(each.state()));
      if (!ends && travels.own().contains(spot) && !endless.contains(spot)) {
        findings.add(
            WorkflowFinding.CONFORMITY_UNENDING,
            place,
            "A ticket in state " + state + " whose requester is silent never ends.",
            travels.witness(spot, List.of(), new Exhibit.LeftToRequester(EndLint.states(beyond))));
        return;
      }
    }
  }

  /** Tells whether the requester can say something before the ticket is closed or reopened. */
  private static boolean isAnswerable(Travels travels, Spot spot) {
    Set<Spot> solved =
        travels.beyond(
            spot, turn -> travels.life().category(turn.to().state()) == StateCategory.RESOLVED);
    return solved.stream()
        .flatMap(each -> travels.turns(each).stream())
        .filter(ConformityLint::isOfRequester)
        .anyMatch(turn -> turn.marks().stream().anyMatch(Mark.Move.class::isInstance));
  }

  private static boolean isOfRequester(Turn turn) {
    return turn.cause() instanceof Turn.Cause.Does does && isOfRequester(does.step());
  }

  private static boolean isOfRequester(Step step) {
    return (step instanceof Step.Take take && take.by() == Relation.REQUESTER)
        || (step instanceof Step.Write write && write.by() == Relation.REQUESTER);
  }
}
