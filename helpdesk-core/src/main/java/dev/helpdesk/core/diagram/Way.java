package dev.helpdesk.core.diagram;

import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Workflow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * All transitions from a state to another. Immutable.
 *
 * @param from the state left
 * @param to the state reached
 * @param steps the transitions
 */
record Way(String from, String to, List<Step> steps) {

  /**
   * A transition, seen from one state.
   *
   * @param transition which
   * @param timers those of the state that take it
   */
  record Step(Transition transition, List<StateTimer> timers) {

    boolean isRequesters() {
      return transition.relations().contains(Relation.REQUESTER);
    }

    /** Tells whether nobody takes it by hand. */
    boolean isAutomatic() {
      Set<Relation> who = transition.relations();
      return who.isEmpty() || who.equals(Set.of(Relation.SYSTEM));
    }

    /** Returns its name with all that goes with it, in words. */
    String text(Words words) {
      StringBuilder text = new StringBuilder(transition.name());
      StringJoiner notes = new StringJoiner(", ", " (", ")").setEmptyValue("");
      timers.forEach(
          timer ->
              notes.add(
                  words.of(Term.AFTER) + " " + words.amount(timer.after(), timer.calendar())));
      transition
          .triggers()
          .forEach(trigger -> notes.add(words.of(Term.ON) + " " + words.of(trigger)));
      text.append(notes);
      StringJoiner guards = new StringJoiner(", ", " [", "]").setEmptyValue("");
      transition.guards().forEach(guard -> guards.add(words.of(guard)));
      if (!transition.fields().isEmpty()) {
        guards.add(words.fields(transition.fields()));
      }
      text.append(guards);
      StringJoiner effects = new StringJoiner(", ", " → ", "").setEmptyValue("");
      transition.effects().forEach(effect -> effects.add(words.of(effect)));
      return text.append(effects).toString();
    }
  }

  /** Copies the list. */
  Way {
    steps = List.copyOf(steps);
  }

  /** Returns the ways of a workflow in order of its transitions. */
  static List<Way> of(Workflow workflow) {
    record Ends(String from, String to) {}
    Map<Ends, List<Step>> steps = new LinkedHashMap<>();
    for (Transition transition : workflow.transitions()) {
      for (String from : transition.from()) {
        List<StateTimer> timers =
            workflow.state(from).map(State::timers).orElse(List.of()).stream()
                .filter(timer -> transition.name().equals(timer.transition()))
                .toList();
        steps
            .computeIfAbsent(new Ends(from, transition.to()), key -> new ArrayList<>())
            .add(new Step(transition, timers));
      }
    }
    List<Way> ways = new ArrayList<>();
    steps.forEach((ends, list) -> ways.add(new Way(ends.from, ends.to, list)));
    return ways;
  }

  boolean isLoop() {
    return from.equals(to);
  }

  boolean isRequesters() {
    return steps.stream().anyMatch(Step::isRequesters);
  }

  boolean isAutomatic() {
    return steps.stream().allMatch(Step::isAutomatic);
  }
}
