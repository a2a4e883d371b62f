package dev.helpdesk.core.workflow;

import dev.helpdesk.core.event.Effect;
import dev.helpdesk.core.event.StateCategory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds in the parts of a workflow what could not even be run; quality is another matter. */
final class WorkflowCheck {

  private static final String STATE_UNKNOWN = "workflow.state-unknown";
  private static final String REASON_UNKNOWN = "workflow.reason-unknown";
  private static final String NAME_REPEATED = "workflow.name-repeated";
  private static final int STATES = 100;
  private static final int TRANSITIONS = 500;
  private static final int REASONS = 100;

  private final @Nullable String initial;
  private final List<State> states;
  private final List<Transition> transitions;
  private final List<Reason> reasons;
  private final Map<String, StateCategory> categories = new HashMap<>();
  private final Set<String> knownReasons = new HashSet<>();
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
    states.forEach(state -> categories.put(state.name(), state.category()));
    reasons.forEach(reason -> knownReasons.add(reason.name()));
  }

  /** Returns what is wrong, in the order in which the members are written. */
  List<WorkflowProblem> problems() {
    checkInitial();
    checkSize("/states", states.size(), 1, STATES, "states");
    checkNames("/states", states.stream().map(State::name).toList());
    for (int i = 0; i < states.size(); i++) {
      checkState(states.get(i), "/states/" + i);
    }
    checkSize("/transitions", transitions.size(), 0, TRANSITIONS, "transitions");
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < transitions.size(); i++) {
      checkTransition(transitions.get(i), "/transitions/" + i, taken);
    }
    checkSize("/reasons", reasons.size(), 0, REASONS, "reasons");
    checkNames("/reasons", reasons.stream().map(Reason::name).toList());
    return List.copyOf(problems);
  }

  private void checkInitial() {
    if (initial == null) {
      add("workflow.initial-missing", "/initial", "present");
    } else if (!categories.containsKey(initial)) {
      add(STATE_UNKNOWN, "/initial", "one of the states");
    }
  }

  private void checkSize(String path, int size, int least, int most, String what) {
    if (size < least) {
      add("workflow.too-few", path, least + " to " + most + " " + what);
    } else if (size > most) {
      add("workflow.too-many", path, "at most " + most + " " + what);
    }
  }

  private void checkNames(String path, List<String> names) {
    Set<String> before = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      if (!before.add(names.get(i))) {
        add(NAME_REPEATED, path + "/" + i + "/name", "named once");
      }
    }
  }

  private void checkState(State state, String path) {
    checkNames(path + "/timers", state.timers().stream().map(StateTimer::name).toList());
    for (int i = 0; i < state.timers().size(); i++) {
      checkTimer(state, state.timers().get(i), path + "/timers/" + i);
    }
    if (isOpen(state.category()) && state.reopenWithin() != null) {
      add("workflow.reopen-open", path + "/reopenWithin", "absent, as it is an open state");
    }
  }

  private void checkTimer(State state, StateTimer timer, String path) {
    String taken = timer.transition();
    if (taken == null) {
      return;
    }
    Transition transition =
        transitions.stream()
            .filter(each -> each.name().equals(taken) && each.from().contains(state.name()))
            .findFirst()
            .orElse(null);
    if (transition == null) {
      add(
          "workflow.transition-unknown",
          path + "/transition",
          "a transition that leaves the state");
    } else if (!transition.needs().isEmpty()) {
      add(
          "workflow.timer-needs",
          path + "/transition",
          "a transition that needs no reason and no text");
    }
  }

  private void checkTransition(Transition transition, String path, Set<String> taken) {
    List<String> from = List.copyOf(transition.from());
    for (int i = 0; i < from.size(); i++) {
      if (!categories.containsKey(from.get(i))) {
        add(STATE_UNKNOWN, path + "/from/" + i, "one of the states");
      } else if (!taken.add(transition.name() + "\n" + from.get(i))) {
        add(
            "workflow.transition-repeated",
            path + "/from/" + i,
            "a state that no other transition of the name leaves");
      }
    }
    if (!categories.containsKey(transition.to())) {
      add(STATE_UNKNOWN, path + "/to", "one of the states");
    }
    checkReasons(transition, path);
    checkTriggers(transition, path);
    checkEffects(transition, path);
  }

  private void checkReasons(Transition transition, String path) {
    for (int i = 0; i < transition.reasons().size(); i++) {
      if (!knownReasons.contains(transition.reasons().get(i))) {
        add(REASON_UNKNOWN, path + "/reasons/" + i, "one of the workflow's reasons");
      }
    }
    if (transition.needs().contains(Need.REASON) && transition.reasons().isEmpty()) {
      add("workflow.reasons-missing", path + "/reasons", "present, as one of them is needed");
    }
  }

  private void checkTriggers(Transition transition, String path) {
    List<Trigger> triggers = transition.triggers();
    for (int i = 0; i < triggers.size(); i++) {
      String reason = triggers.get(i).whileReason();
      if (reason != null && !knownReasons.contains(reason)) {
        add(
            REASON_UNKNOWN,
            path + "/triggers/" + i + "/whileReason",
            "one of the workflow's reasons");
      }
    }
    if (!triggers.isEmpty() && !transition.needs().isEmpty()) {
      add("workflow.trigger-needs", path + "/triggers", "absent, as a reason or text is needed");
    }
  }

  private void checkEffects(Transition transition, String path) {
    List<Effect> effects = transition.effects();
    StateCategory target = categories.get(transition.to());
    boolean given = false;
    for (int i = 0; i < effects.size(); i++) {
      Effect effect = effects.get(i);
      String place = path + "/effects/" + i;
      if (effect.isOfAssignment() && given) {
        add(
            "workflow.effects-contradict",
            place,
            "the only one of RELEASE, ROUTE_ANEW and RAISE_LEVEL");
      }
      given = given || effect.isOfAssignment();
      if (target != null && effect.isOfAssignment() && !isOpen(target)) {
        add("workflow.effect-state", place, "absent, as it does not lead to an open state");
      }
      if (target != null && effect == Effect.INVITE_SURVEY && !isAnswered(target)) {
        add(
            "workflow.effect-state",
            place,
            "absent, as it does not lead to a resolved or closed state");
      }
    }
  }

  private static boolean isOpen(StateCategory category) {
    return switch (category) {
      case NEW, ACTIVE, WAITING -> true;
      case RESOLVED, CLOSED, CANCELLED -> false;
    };
  }

  private static boolean isAnswered(StateCategory category) {
    return category == StateCategory.RESOLVED || category == StateCategory.CLOSED;
  }

  private void add(String code, String path, String expected) {
    problems.add(new WorkflowProblem(code, path, expected));
  }
}
