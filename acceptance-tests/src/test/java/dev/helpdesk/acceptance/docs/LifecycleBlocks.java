package dev.helpdesk.acceptance.docs;

import dev.helpdesk.core.diagram.Diagram;
import dev.helpdesk.core.workflow.AnyGuard;
import dev.helpdesk.core.workflow.State;
import dev.helpdesk.core.workflow.Transition;
import dev.helpdesk.core.workflow.Trigger;
import dev.helpdesk.core.workflow.Workflow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the document on the lifecycle shows of a workflow. */
final class LifecycleBlocks {

  private LifecycleBlocks() {}

  static List<String> diagram(Workflow workflow) {
    List<String> lines = new ArrayList<>(List.of("```mermaid"));
    Diagram.of(workflow).mermaid().lines().forEach(lines::add);
    lines.add("```");
    return lines;
  }

  static List<String> states(Workflow workflow) {
    List<String> lines = new ArrayList<>(List.of("| state | category |", "|---|---|"));
    for (State state : workflow.states()) {
      lines.add(row(state.name(), words(List.of(state.category()))));
    }
    return lines;
  }

  static List<String> transitions(Workflow workflow) {
    List<String> lines = new ArrayList<>();
    lines.add("| transition | from | to | who | needs | by itself when |");
    lines.add("|---|---|---|---|---|---|");
    for (Transition transition : workflow.transitions()) {
      lines.add(
          row(
              transition.name(),
              String.join(", ", transition.from()),
              transition.to(),
              words(transition.relations()),
              needs(transition),
              words(transition.triggers().stream().map(Trigger::on).toList())));
    }
    return lines;
  }

  static List<String> reasons(Workflow workflow) {
    return workflow.reasons().stream()
        .map(reason -> "- " + reason.name() + " (" + words(List.of(reason.effect())) + ")")
        .toList();
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String needs(Transition transition) {
    Stream<String> needs = transition.needs().stream().map(Enum::name);
    Stream<String> guards = transition.guards().stream().map(AnyGuard::name);
    return Stream.of(needs, guards, transition.fields().stream())
        .flatMap(each -> each)
        .map(LifecycleBlocks::word)
        .collect(Collectors.joining(", "));
  }

  private static String words(Collection<? extends Enum<?>> values) {
    return values.stream().map(value -> word(value.name())).collect(Collectors.joining(", "));
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
