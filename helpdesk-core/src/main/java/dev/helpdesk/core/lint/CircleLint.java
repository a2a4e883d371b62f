package dev.helpdesk.core.lint;

import dev.helpdesk.core.workflow.Trigger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds tickets that go round by themselves: by time alone, or by triggers within a decision. */
final class CircleLint {

  private CircleLint() {}

  static void inspect(Travels travels, Findings findings) {
    Set<Spot> settled = new HashSet<>();
    Set<Set<String>> told = new HashSet<>();
    for (Spot spot : travels.own()) {
      List<Spot> way = new ArrayList<>();
      Optional<Spot> next = Optional.of(spot);
      while (next.isPresent() && settled.add(next.get())) {
        way.add(next.get());
        next = byTime(travels, next.get());
      }
      int again = next.map(way::indexOf).orElse(-1);
      if (again >= 0) {
        tell(travels, way.subList(again, way.size()), told, findings);
      }
    }
    triggers(travels, findings);
  }

  /** Where time alone leads, if that is sure. */
  private static Optional<Spot> byTime(Travels travels, Spot spot) {
    List<Turn> turns =
        travels.turns(spot).stream()
            .filter(turn -> turn.cause() instanceof Turn.Cause.Comes)
            .toList();
    return turns.size() == 1 ? Optional.of(turns.get(0).to()) : Optional.empty();
  }

  private static void tell(
      Travels travels, List<Spot> circle, Set<Set<String>> told, Findings findings) {
    Linted.OneWorkflow one = travels.life().one();
    List<String> states = new ArrayList<>();
    for (Spot spot : circle) {
      if (states.isEmpty() || !states.get(states.size() - 1).equals(spot.state())) {
        states.add(spot.state());
      }
    }
    List<String> distinct = states.stream().distinct().toList();
    if (mayBeEscalated(travels, distinct) || !told.add(new TreeSet<>(distinct))) {
      return;
    }
    Place place =
        one.workflow().states().stream()
            .filter(state -> distinct.contains(state.name()))
            .findFirst()
            .map(state -> one.state(state.name()))
            .orElse(one.place());
    findings.add(
        WorkflowFinding.TIMERS_CIRCLE,
        place,
        "Timers alone move a ticket through " + String.join(", ", distinct) + " for ever.",
        travels.witness(circle.get(0), List.of(), new Exhibit.Circling(distinct)));
  }

  /** Tells whether an escalation may give the ticket to a group, and so lead it out. */
  private static boolean mayBeEscalated(Travels travels, List<String> states) {
    Life life = travels.life();
    return !life.linted().policy().escalation().rules().isEmpty()
        && states.stream()
            .flatMap(state -> life.workflow().leaving(state).stream())
            .flatMap(transition -> transition.triggers().stream())
            .anyMatch(trigger -> trigger.on() == Trigger.On.ASSIGNED);
  }

  private static void triggers(Travels travels, Findings findings) {
    Set<String> told = new HashSet<>();
    for (Mark mark : travels.ownMarks()) {
      if (mark instanceof Mark.Whirled whirled && told.isEmpty() && told.add(whirled.state())) {
        findings.add(
            WorkflowFinding.TRIGGERS_CIRCLE,
            travels.life().one().state(whirled.state()),
            "Triggers move a ticket round and round through state " + whirled.state() + ".",
            travels
                .first(mark::equals)
                .map(arrival -> travels.witness(arrival, List.of(), new Exhibit.CutOff()))
                .orElse(null));
      }
    }
  }
}
