package dev.helpdesk.acceptance.docs;

import dev.helpdesk.core.event.Effect;
import dev.helpdesk.core.workflow.Guard;
import dev.helpdesk.core.workflow.Relation;
import dev.helpdesk.core.workflow.TicketFields;
import dev.helpdesk.core.workflow.Trigger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** What the document on policies shows of the vocabulary of workflows. */
final class WorkflowBlocks {

  private WorkflowBlocks() {}

  static List<String> relations() {
    return table("relation", "who", Relation.values(), Relation::meaning);
  }

  static List<String> guards() {
    return table("guard", "holds when", Guard.values(), Guard::condition);
  }

  static List<String> effects() {
    return table("effect", "what happens", Effect.values(), Effect::meaning);
  }

  static List<String> triggers() {
    return table("trigger", "when", Trigger.On.values(), WorkflowBlocks::meaning);
  }

  static List<String> fields() {
    List<String> lines = new ArrayList<>(List.of("| field | has a value when |", "|---|---|"));
    TicketFields.standard().forEach(each -> lines.add(row("`" + each + "`", meaning(each))));
    lines.add(row("any other", "it was given, with the ticket or later"));
    return lines;
  }

  private static <E extends Enum<E>> List<String> table(
      String name, String meaning, E[] constants, Function<E, String> meanings) {
    List<String> lines = new ArrayList<>(List.of(row(name, meaning), "|---|---|"));
    Arrays.stream(constants)
        .forEach(each -> lines.add(row("`" + each.name() + "`", meanings.apply(each))));
    return lines;
  }

  private static String meaning(Trigger.On event) {
    return switch (event) {
      case INFORMATION_MISSING -> "the ticket came in without something its kind requires";
      case ASSIGNED ->
          "a group got the ticket, or it came to a new state and a group has it already";
      case ACCEPTED ->
          "an agent took it on, or it came to this state and an agent has taken it on already";
      case REFUSED -> "the agent gave it back";
      case REQUESTER_REPLIED ->
          "the requester wrote or gave fields; what an automatic sender writes does not count";
    };
  }

  private static String meaning(String field) {
    return switch (field) {
      case "subject" -> "always";
      case "description" -> "one was given";
      case "service" -> "it is about a service";
      case "items" -> "it is about configuration items";
      case "site" -> "it is known where";
      case "users" -> "it is known how many people it concerns";
      case "category" -> "it has a category";
      case "impact" -> "it has an impact";
      case "urgency" -> "it has an urgency";
      case "priority" -> "it has a priority";
      case "group" -> "a group has it";
      case "agent" -> "an agent has it";
      case "solution" -> "a solution was given";
      default -> throw new AssertionError("Expected the document to know the field.");
    };
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
