package dev.helpdesk.core.lint;

import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds transitions that are never taken. */
final class TransitionLint {

  private final Travels travels;
  private final Findings findings;
  private final Transition transition;
  private final int index;

  private TransitionLint(Travels travels, Findings findings, Transition transition) {
    this.travels = travels;
    this.findings = findings;
    this.transition = transition;
    index = travels.life().index(transition);
  }

  static void inspect(Travels travels, Findings findings) {
    for (Transition transition : travels.life().workflow().transitions()) {
      new TransitionLint(travels, findings, transition).inspect();
    }
  }

  private void inspect() {
    List<String> sources = new ArrayList<>(transition.from());
    List<String> reached = sources.stream().filter(travels::reaches).toList();
    List<String> left = reached.stream().filter(this::isTakenFrom).toList();
    if (left.isEmpty()) {
      never(reached);
      return;
    }
    for (String source : reached) {
      if (!left.contains(source)) {
        findings.add(
            WorkflowFinding.TRANSITION_NEVER_FROM,
            place().in("from").at(sources.indexOf(source)),
            "Transition " + transition.name() + " is never taken from state " + source + ".");
      }
    }
  }

  private Place place() {
    return travels.life().one().transition(index);
  }

  private boolean isTakenFrom(String state) {
    return travels
        .first(
            mark ->
                mark instanceof Mark.Move move
                    && move.transition() == index
                    && move.from().equals(state))
        .isPresent();
  }

  private void never(List<String> reached) {
    List<Spot> spots = reached.stream().flatMap(each -> travels.spots(each).stream()).toList();
    String name = transition.name();
    if (hasNoWay()) {
      findings.add(
          WorkflowFinding.TRANSITION_NOBODY,
          place(),
          "Nobody may take transition " + name + ", and nothing takes it by itself.",
          witness(spots, List.of(), new Exhibit.OfferedToNobody(name)));
      return;
    }
    if (!spots.isEmpty()
        && spots.stream().noneMatch(spot -> travels.life().isFree(transition, spot))) {
      findings.add(
          WorkflowFinding.GUARDS_NEVER,
          place().in("guards"),
          "The guards of transition " + name + " never hold in " + String.join(", ", reached) + ".",
          byHand()
              .map(
                  step ->
                      witness(spots, List.of(step), new Exhibit.Refused("workflow.not-possible")))
              .orElse(null));
      return;
    }
    findings.add(
        WorkflowFinding.TRANSITION_NEVER,
        place(),
        "Transition " + name + " is never taken, as " + why(reached, spots) + ".");
  }

  private boolean hasNoWay() {
    boolean byHand =
        transition.relations().stream()
            .anyMatch(relation -> travels.life().may(relation, transition));
    boolean byTimer =
        travels.life().workflow().states().stream()
            .filter(state -> transition.from().contains(state.name()))
            .map(State::timers)
            .flatMap(List::stream)
            .anyMatch(timer -> transition.name().equals(timer.transition()));
    return !byHand && !byTimer && transition.triggers().isEmpty();
  }

  private static String why(List<String> reached, List<Spot> spots) {
    if (reached.isEmpty()) {
      return "no ticket comes to a state that it leaves";
    }
    return spots.isEmpty()
        ? "tickets leave " + String.join(", ", reached) + " at once"
        : "what would take it never comes in " + String.join(", ", reached);
  }

  private Optional<Step> byHand() {
    String reason = transition.reasons().isEmpty() ? null : transition.reasons().get(0);
    return transition.relations().stream()
        .filter(relation -> relation != Relation.SYSTEM)
        .findFirst()
        .map(relation -> new Step.Take(transition.name(), relation, reason));
  }

  private @Nullable Witness witness(List<Spot> spots, List<Step> more, Exhibit exhibit) {
    return spots.isEmpty() ? null : travels.witness(spots.get(0), more, exhibit);
  }
}
