package dev.helpdesk.core.diagram;

import dev.helpdesk.core.directory.DirectoryPolicy;
import dev.helpdesk.core.escalation.EscalationPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When tickets escalate, and whom they reach. */
record LadderSubject(EscalationPolicy policy, DirectoryPolicy directory) implements Subject {

  static final String FUNCTIONAL = "#e6f0fc";
  static final String HIERARCHICAL = "#eee7fa";

  @Override
  public String mermaid(Words words) {
    LadderPlan plan = LadderPlan.of(policy, directory, words);
    StringBuilder out = new StringBuilder("flowchart LR\n");
    for (int i = 0; i < plan.rules().size(); i++) {
      LadderPlan.Rule rule = plan.rules().get(i);
      out.append("  r").append(i + 1).append("[\"").append(Escapes.mermaid(rule.name()));
      out.append("<br/>").append(Escapes.mermaid(rule.when())).append("\"]\n");
    }
    for (int i = 0; i < plan.steps().size(); i++) {
      LadderPlan.Step step = plan.steps().get(i);
      out.append("  d").append(i + 1).append("([\"");
      out.append(lines(step).map(Escapes::mermaid).collect(Collectors.joining("<br/>")));
      out.append("\"])\n");
    }
    for (int i = 0; i < plan.rules().size(); i++) {
      out.append("  r").append(i + 1).append(" --> d").append(plan.rules().get(i).step() + 1);
      out.append('\n');
    }
    for (int i = 0; i < plan.steps().size(); i++) {
      String here = "  d" + (i + 1) + " -->|\"";
      String there = "\"| d" + (i + 2) + "\n";
      plan.steps()
          .get(i)
          .next()
          .ifPresent(next -> out.append(here).append(Escapes.mermaid(next)).append(there));
    }
    for (int i = 0; i < plan.steps().size(); i++) {
      out.append("  style d").append(i + 1).append(" fill:");
      out.append(colour(plan.steps().get(i))).append(",color:").append(Look.INK).append('\n');
    }
    return out.toString();
  }

  @Override
  public String graphviz(Words words) {
    LadderPlan plan = LadderPlan.of(policy, directory, words);
    StringBuilder out = new StringBuilder("digraph escalation {\n  graph [rankdir=LR, label=");
    out.append(Escapes.quoted(words.of(Term.LADDER)));
    out.append(", labelloc=t, fontname=\"sans-serif\"]\n");
    out.append("  node [shape=box, style=filled, fillcolor=\"#ffffff\",");
    out.append(" fontname=\"sans-serif\", fontsize=12]\n");
    out.append("  edge [fontname=\"sans-serif\", fontsize=11]\n");
    List<String> edges = new ArrayList<>();
    for (int i = 0; i < plan.rules().size(); i++) {
      LadderPlan.Rule rule = plan.rules().get(i);
      out.append("  r").append(i + 1).append(" [label=\"").append(Escapes.label(rule.name()));
      out.append("\\n").append(Escapes.label(rule.when())).append("\"]\n");
      edges.add("  r" + (i + 1) + " -> d" + (rule.step() + 1) + "\n");
    }
    for (int i = 0; i < plan.steps().size(); i++) {
      LadderPlan.Step step = plan.steps().get(i);
      out.append("  d").append(i + 1).append(" [style=\"filled,rounded\", fillcolor=\"");
      out.append(colour(step)).append("\", label=\"");
      out.append(lines(step).map(Escapes::label).collect(Collectors.joining("\\n")));
      out.append("\"]\n");
      String ends = "  d" + (i + 1) + " -> d" + (i + 2) + " [label=";
      step.next().ifPresent(next -> edges.add(ends + Escapes.quoted(next) + "]\n"));
    }
    edges.forEach(out::append);
    return out.append("}\n").toString();
  }

  private static Stream<String> lines(LadderPlan.Step step) {
    return Stream.concat(Stream.of(step.title()), step.lines().stream());
  }

  static String colour(LadderPlan.Step step) {
    return step.functional() ? FUNCTIONAL : HIERARCHICAL;
  }

  @Override
  public String svg(Words words) {
    return new LadderPicture(LadderPlan.of(policy, directory, words), words).svg();
  }
}
