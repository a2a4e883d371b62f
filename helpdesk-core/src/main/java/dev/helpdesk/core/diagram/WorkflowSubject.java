package dev.helpdesk.core.diagram;

import dev.helpdesk.core.event.StateCategory;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.StateTimer;
import dev.helpdesk.core.workflow.Workflow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A workflow. */
record WorkflowSubject(Workflow workflow) implements Subject {

  static boolean isEnd(State state) {
    return state.category() == StateCategory.CLOSED || state.category() == StateCategory.CANCELLED;
  }

  /** Returns the timers of a state that take no transition. */
  static List<StateTimer> reminders(State state) {
    return state.timers().stream().filter(timer -> timer.transition() == null).toList();
  }

  static String reminder(StateTimer timer, Words words) {
    String after = words.of(Term.AFTER) + " " + words.amount(timer.after(), timer.calendar());
    return timer.name() + " " + after;
  }

  @Override
  public String mermaid(Words words) {
    StringBuilder out = new StringBuilder("stateDiagram-v2\n");
    Map<String, String> ids = ids();
    for (State state : workflow.states()) {
      out.append("  state \"").append(Escapes.mermaid(state.name())).append("\" as ");
      out.append(ids.get(state.name())).append('\n');
    }
    out.append("  [*] --> ").append(ids.get(workflow.initial())).append('\n');
    for (Way way : Way.of(workflow)) {
      String label =
          way.steps().stream()
              .map(step -> Escapes.mermaid(step.text(words)))
              .collect(Collectors.joining(" / "));
      out.append("  ").append(ids.get(way.from())).append(" --> ").append(ids.get(way.to()));
      out.append(" : ").append(label).append('\n');
    }
    for (State state : workflow.states()) {
      if (isEnd(state)) {
        out.append("  ").append(ids.get(state.name())).append(" --> [*]\n");
      }
    }
    for (State state : workflow.states()) {
      // A state has one note at most.
      String note =
          reminders(state).stream()
              .map(timer -> Escapes.mermaid(reminder(timer, words)))
              .collect(Collectors.joining(" / "));
      if (!note.isEmpty()) {
        out.append("  note right of ").append(ids.get(state.name())).append(" : ").append(note);
        out.append('\n');
      }
    }
    categories().forEach(category -> colour(out, category, ids));
    return out.toString();
  }

  private void colour(StringBuilder out, StateCategory category, Map<String, String> ids) {
    Look.Box look = Look.of(category);
    out.append("  classDef ").append(category.name()).append(" fill:").append(look.fill());
    out.append(",stroke:").append(look.line()).append(",color:").append(Look.INK).append('\n');
    out.append("  class ");
    out.append(
        workflow.states().stream()
            .filter(state -> state.category() == category)
            .map(state -> ids.get(state.name()))
            .collect(Collectors.joining(",")));
    out.append(' ').append(category.name()).append('\n');
  }

  @Override
  public String graphviz(Words words) {
    StringBuilder out = new StringBuilder("digraph workflow {\n");
    out.append("  graph [rankdir=TB, fontname=\"sans-serif\", labelloc=t, label=");
    out.append(Escapes.quoted(words.of(Term.WORKFLOW) + " " + workflow.name())).append("]\n");
    out.append("  node [shape=box, style=filled, fontname=\"sans-serif\", fontsize=12]\n");
    out.append("  edge [fontname=\"sans-serif\", fontsize=11, color=\"").append(Look.PALE);
    out.append("\"]\n");
    Map<String, String> ids = ids();
    out.append("  begin [shape=circle, label=\"\", width=0.2, fillcolor=\"").append(Look.INK);
    out.append("\"]\n");
    for (State state : workflow.states()) {
      out.append("  ").append(ids.get(state.name()));
      node(out, state, words);
    }
    out.append("  begin -> ").append(ids.get(workflow.initial())).append('\n');
    for (Way way : Way.of(workflow)) {
      out.append("  ").append(ids.get(way.from())).append(" -> ").append(ids.get(way.to()));
      out.append(" [label=");
      out.append(lines(way.steps().stream().map(step -> step.text(words))));
      if (way.isRequesters()) {
        out.append(", color=\"").append(Look.REQUESTER).append("\", fontcolor=\"");
        out.append(Look.REQUESTER).append('"');
      }
      out.append(way.isAutomatic() ? ", style=dashed]\n" : "]\n");
    }
    return out.append("}\n").toString();
  }

  private static void node(StringBuilder out, State state, Words words) {
    Look.Box look = Look.of(state.category());
    Stream<String> head = Stream.of(state.name(), words.of(state.category()));
    Stream<String> notes = reminders(state).stream().map(timer -> reminder(timer, words));
    out.append(" [label=").append(lines(Stream.concat(head, notes)));
    out.append(", fillcolor=\"").append(look.fill()).append("\", color=\"").append(look.line());
    out.append('"');
    if (look.radius() > 10) {
      out.append(", style=\"filled,rounded\"");
    } else if (look.dashed()) {
      out.append(", style=\"filled,dashed\"");
    }
    out.append(look.isDouble() ? ", peripheries=2]\n" : "]\n");
  }

  /** Returns a label of several lines. */
  private static String lines(Stream<String> lines) {
    return lines.map(Escapes::label).collect(Collectors.joining("\\n", "\"", "\""));
  }

  @Override
  public String svg(Words words) {
    return new WorkflowPicture(workflow, words).svg();
  }

  private List<StateCategory> categories() {
    return workflow.states().stream().map(State::category).distinct().sorted().toList();
  }

  private Map<String, String> ids() {
    Map<String, String> ids = new LinkedHashMap<>();
    workflow.states().forEach(state -> ids.put(state.name(), "s" + (ids.size() + 1)));
    return ids;
  }
}
