package dev.helpdesk.lab.replay;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Workflow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A workflow made from named states, their categories and the ways between categories. */
final class CategoryWorkflow {

  private final String name;
  private final Map<String, StateCategory> states = new LinkedHashMap<>();
  private final Set<String> apart = new LinkedHashSet<>();

  CategoryWorkflow(String name) {
    this.name = name;
  }

  /** Adds states of a category. */
  CategoryWorkflow states(StateCategory category, String... names) {
    for (String each : names) {
      states.put(each, category);
    }
    return this;
  }

  /** Adds a state that no way leads to and none leaves. */
  CategoryWorkflow stateApart(StateCategory category, String state) {
    states.put(state, category);
    apart.add(state);
    return this;
  }

  /** Returns the workflow with these ways; tickets begin in the first state. */
  Workflow with(Ways ways) {
    Workflow.Builder builder = Workflow.named(name).initial(states.keySet().iterator().next());
    states.forEach((state, category) -> builder.state(state, category));
    for (String target : states.keySet()) {
      sources(target, ways)
          .forEach(
              (transition, from) ->
                  builder.transition(
                      Transition.named(transition)
                          .from(from)
                          .to(target)
                          .by(Relation.AGENT, Relation.ADMINISTRATOR)));
    }
    return builder.build();
  }

  private Map<String, List<String>> sources(String target, Ways ways) {
    Map<String, List<String>> sources = new LinkedHashMap<>();
    StateCategory to = category(target);
    for (String from : states.keySet()) {
      boolean joined = !apart.contains(from) && !apart.contains(target) && !from.equals(target);
      if (joined && ways.lead(category(from), to)) {
        sources.computeIfAbsent(named(from, target), verb -> new ArrayList<>()).add(from);
      }
    }
    return sources;
  }

  private String named(String from, String target) {
    StateCategory to = category(target);
    String verb = verb(category(from), to);
    long alike = states.values().stream().filter(to::equals).count();
    return alike == 1 ? verb : verb + " (" + target + ")";
  }

  private StateCategory category(String state) {
    return states.getOrDefault(state, StateCategory.ACTIVE);
  }

  private static String verb(StateCategory from, StateCategory to) {
    return switch (to) {
      case NEW -> "requeue";
      case WAITING -> "hold";
      case RESOLVED -> "resolve";
      case CLOSED -> "close";
      case CANCELLED -> "cancel";
      case ACTIVE ->
          switch (from) {
            case NEW -> "start";
            case ACTIVE -> "pass on";
            case WAITING -> "resume";
            case RESOLVED, CLOSED, CANCELLED -> "reopen";
          };
    };
  }
}
