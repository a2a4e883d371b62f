package dev.helpdesk.core.workflow;

import dev.helpdesk.core.event.StateCategory;
import java.util.LinkedHashMap;
import java.util.Map;

/** Draws workflows as text. The same workflow always gives the same text. */
public final class WorkflowDrawing {

  private WorkflowDrawing() {}

  /**
   * Returns the workflow as a Mermaid state diagram, states and transitions in their own order.
   *
   * <p>Names are escaped, so that none of them can act in the diagram.
   */
  public static String mermaid(Workflow workflow) {
    StringBuilder out = new StringBuilder("stateDiagram-v2\n");
    Map<String, String> ids = new LinkedHashMap<>();
    for (State state : workflow.states()) {
      String id = "s" + (ids.size() + 1);
      ids.put(state.name(), id);
      out.append("  state \"").append(escaped(state.name())).append("\" as ").append(id);
      out.append('\n');
    }
    out.append("  [*] --> ").append(ids.get(workflow.initial())).append('\n');
    for (Transition transition : workflow.transitions()) {
      for (String from : transition.from()) {
        out.append("  ").append(ids.get(from)).append(" --> ").append(ids.get(transition.to()));
        out.append(" : ").append(escaped(transition.name()));
        out.append(escaped(timing(workflow, from, transition))).append('\n');
      }
    }
    for (State state : workflow.states()) {
      if (state.category() == StateCategory.CLOSED || state.category() == StateCategory.CANCELLED) {
        out.append("  ").append(ids.get(state.name())).append(" --> [*]\n");
      }
    }
    return out.toString();
  }

  private static String timing(Workflow workflow, String from, Transition transition) {
    StringBuilder times = new StringBuilder();
    workflow.state(from).stream()
        .flatMap(state -> state.timers().stream())
        .filter(timer -> transition.name().equals(timer.transition()))
        .forEach(timer -> times.append(" after ").append(timer.after()));
    return times.toString();
  }

  private static String escaped(String name) {
    StringBuilder out = new StringBuilder();
    name.codePoints()
        .forEach(
            point -> {
              if (Character.isLetterOrDigit(point) || " -_.".indexOf(point) >= 0) {
                out.appendCodePoint(point);
              } else {
                out.append('#').append(point).append(';');
              }
            });
    return out.toString();
  }
}
