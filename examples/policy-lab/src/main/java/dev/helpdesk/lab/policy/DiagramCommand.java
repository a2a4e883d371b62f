package dev.helpdesk.lab.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.core.calendar.BusinessCalendar;
import dev.helpdesk.core.diagram.Diagram;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.core.sla.ExplanationText.Language;
import dev.helpdesk.lab.Arguments;
import dev.helpdesk.lab.Console;
import dev.helpdesk.lab.JsonFiles;
import dev.helpdesk.lab.Lab;
import dev.helpdesk.lab.LabCommand;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** {@code lab diagram POLICY.json}: a workflow of a policy, or another part of it, drawn. */
public final class DiagramCommand implements LabCommand {

  private static final String KIND = "--kind";
  private static final String OF = "--of";
  private static final String CALENDAR = "--calendar";
  private static final String FORMAT = "--format";
  private static final String LANGUAGE = "--language";
  private static final String JSON = "--json";
  private static final String USAGE =
      "lab diagram POLICY.json [--kind K] [--of workflow|matrix|ladder|week] [--calendar NAME]"
          + " [--format mermaid|dot|svg] [--language en|es] [--json FILE]";

  /** Creates the command. */
  public DiagramCommand() {}

  @Override
  public int run(List<String> arguments, Console console) {
    Arguments given =
        Arguments.parse(
            arguments, USAGE, Set.of(KIND, OF, CALENDAR, FORMAT, LANGUAGE, JSON), Set.of());
    String format = oneOf(given, FORMAT, "mermaid", "dot", "svg");
    String language = oneOf(given, LANGUAGE, "en", "es");
    String part = oneOf(given, OF, "workflow", "matrix", "ladder", "week");
    refuseStray(given, KIND, part.equals("workflow"));
    refuseStray(given, CALENDAR, part.equals("week"));
    Policy policy = PolicyFiles.policy(console, given.onlyOperand("POLICY.json"));
    Diagram diagram =
        diagram(given, policy, part)
            .in(language.equals("es") ? Language.SPANISH : Language.ENGLISH);
    String drawing =
        switch (format) {
          case "svg" -> diagram.svg();
          case "dot" -> diagram.graphviz();
          default -> diagram.mermaid();
        };
    given
        .value(JSON)
        .ifPresent(to -> JsonFiles.write(console.file(to), json(part, format, drawing)));
    console.out().println(drawing.stripTrailing());
    return Lab.WELL;
  }

  private static Diagram diagram(Arguments given, Policy policy, String part) {
    return switch (part) {
      case "matrix" -> Diagram.of(policy.classification().matrix());
      case "ladder" -> Diagram.ofLadder(policy.escalation(), policy.directory());
      case "week" -> week(given, policy);
      default -> workflow(given, policy);
    };
  }

  private static Diagram workflow(Arguments given, Policy policy) {
    String kind = given.value(KIND).orElse(null);
    if (kind == null) {
      return Diagram.of(policy.workflow().otherwise());
    }
    if (policy.intake().kind(kind).isEmpty()) {
      throw given.bad(
          KIND
              + " is one of "
              + policy.intake().kinds().stream().map(each -> each.name()).toList());
    }
    return Diagram.of(policy.workflow().workflow(kind));
  }

  private static Diagram week(Arguments given, Policy policy) {
    List<String> names = List.copyOf(policy.calendars().keySet());
    if (names.isEmpty()) {
      throw given.bad("the policy holds no calendar");
    }
    String name = given.value(CALENDAR).orElse(names.get(0));
    BusinessCalendar calendar = policy.calendars().get(name);
    if (calendar == null) {
      throw given.bad(CALENDAR + " is one of " + names);
    }
    return Diagram.ofWeek(name, calendar);
  }

  /** Returns the value of an option; the first there is unless told. */
  private static String oneOf(Arguments given, String option, String... values) {
    String value = given.value(option).orElse(values[0]);
    if (Stream.of(values).noneMatch(value::equals)) {
      throw given.bad(option + " is one of " + List.of(values));
    }
    return value;
  }

  private static void refuseStray(Arguments given, String option, boolean used) {
    if (!used && given.value(option).isPresent()) {
      throw given.bad(option + " has no meaning here");
    }
  }

  private static ObjectNode json(String part, String format, String drawing) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("of", part)
        .put("format", format)
        .put("drawing", drawing);
  }
}
