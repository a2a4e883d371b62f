package dev.helpdesk.core.workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds in the parts of a workflow what could not even be run; quality is another matter. */
final class WorkflowCheck {

  private static final int STATES = 100;
  private static final int TRANSITIONS = 500;
  private static final int REASONS = 100;

  private final @Nullable String initial;
  private final List<State> states;
  private final List<Transition> transitions;
  private final List<Reason> reasons;
  private final Set<String> knownStates = new TreeSet<>();
  private final Set<String> knownReasons = new TreeSet<>();
  private final List<WorkflowProblem> problems = new ArrayList<>();

  WorkflowCheck(
      @Nullable String initial,
      List<State> states,
      List<Transition> transitions,
      List<Reason> reasons) {
    this.initial = initial;
    this.states = states;
    this.transitions = transitions;
    this.reasons = reasons;
  }

  List<WorkflowProblem> problems() {
    checkSizes();
    checkNames();
    if (initial == null) {
      add("initial", "present");
    } else if (!knownStates.contains(initial)) {
      add("initial", "one of the states");
    }
    states.forEach(this::checkTimers);
    states.forEach(this::checkReopening);
    transitions.forEach(this::checkTransition);
    checkNamesInStates();
    return List.copyOf(problems);
  }

  private void checkSizes() {
    if (states.isEmpty() || states.size() > STATES) {
      add("states", "1 to " + STATES + " states");
    }
    if (transitions.size() > TRANSITIONS) {
      add("transitions", "at most " + TRANSITIONS + " transitions");
    }
    if (reasons.size() > REASONS) {
      add("reasons", "at most " + REASONS + " reasons");
    }
  }

  private void checkNames() {
    for (State state : states) {
      if (!knownStates.add(state.name())) {
        add("states[" + state.name() + "]", "named once");
      }
    }
    for (Reason reason : reasons) {
      if (!knownReasons.add(reason.name())) {
        add("reasons[" + reason.name() + "]", "named once");
      }
    }
  }

  private void checkTimers(State state) {
    Set<String> names = new HashSet<>();
    for (StateTimer timer : state.timers()) {
      String path = "states[" + state.name() + "].timers[" + timer.name() + "]";
      if (!names.add(timer.name())) {
        add(path, "named once in its state");
      }
      String taken = timer.transition();
      if (taken == null) {
        continue;
      }
      Transition transition =
          transitions.stream()
              .filter(each -> each.name().equals(taken) && each.from().contains(state.name()))
              .findFirst()
              .orElse(null);
      if (transition == null) {
        add(path + ".transition", "a transition that leaves the state");
      } else if (!transition.needs().isEmpty()) {
        add(path + ".transition", "a transition that needs no reason and no text");
      }
    }
  }

  private void checkReopening(State state) {
    boolean open =
        switch (state.category()) {
          case NEW, ACTIVE, WAITING -> true;
          case RESOLVED, CLOSED, CANCELLED -> false;
        };
    if (open && state.reopenWithin() != null) {
      add("states[" + state.name() + "].reopenWithin", "absent, as it is an open state");
    }
  }

  private void checkTransition(Transition transition) {
    String path = "transitions[" + transition.name() + "]";
    for (String from : transition.from()) {
      if (!knownStates.contains(from)) {
        add(path + ".from", "some of the states");
      }
    }
    if (!knownStates.contains(transition.to())) {
      add(path + ".to", "one of the states");
    }
    for (String reason : transition.reasons()) {
      if (!knownReasons.contains(reason)) {
        add(path + ".reasons", "some of the workflow's reasons");
      }
    }
    if (transition.needs().contains(Need.REASON) && transition.reasons().isEmpty()) {
      add(path + ".reasons", "present, as one of them is needed");
    }
    for (Trigger trigger : transition.triggers()) {
      String reason = trigger.whileReason();
      if (reason != null && !knownReasons.contains(reason)) {
        add(path + ".triggers", "heard while waiting for one of the workflow's reasons");
      }
    }
    if (!transition.triggers().isEmpty() && !transition.needs().isEmpty()) {
      add(path + ".triggers", "absent, as a reason or text is needed");
    }
  }

  private void checkNamesInStates() {
    for (State state : states) {
      Set<String> names = new HashSet<>();
      for (Transition transition : transitions) {
        if (transition.from().contains(state.name()) && !names.add(transition.name())) {
          add(
              "transitions[" + transition.name() + "].from",
              "states that no other transition of the name leaves");
        }
      }
    }
  }

  private void add(String path, String expected) {
    problems.add(new WorkflowProblem("workflow." + path, expected));
  }
}
