package dev.helpdesk.lab.clock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.lab.Arguments;
import dev.helpdesk.lab.Console;
import dev.helpdesk.lab.JsonFiles;
import dev.helpdesk.lab.Lab;
import dev.helpdesk.lab.LabCommand;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code lab clock CASES.json}: cases of business time, each with the answer it expects. */
public final class ClockCommand implements LabCommand {

  private static final String USAGE = "lab clock CASES.json [--json FILE]";
  private static final int SHOWN_EVERY = 500;

  /** Creates the command. */
  public ClockCommand() {}

  @Override
  public int run(List<String> arguments, Console console) {
    Arguments parsed = Arguments.parse(arguments, USAGE, Set.of("--json"), Set.of());
    String file = parsed.onlyOperand("CASES.json");
    JsonNode json = JsonFiles.readExactly(console.file(file));
    List<ClockCase> cases = runAll(CaseValue.cases(json, file), console);
    List<ClockCase> counted = cases.stream().filter(each -> !each.isEdge()).toList();
    List<ClockCase> edges = cases.stream().filter(ClockCase::isEdge).toList();
    PrintStream out = console.out();
    differing(counted).forEach(each -> out.println(each.difference()));
    if (!edges.isEmpty()) {
      differing(edges).forEach(each -> out.println("edge " + each.difference()));
      out.println("edge cases, not counted: " + figures(edges));
    }
    parsed
        .value("--json")
        .ifPresent(target -> JsonFiles.write(console.file(target), json(counted, edges, cases)));
    out.println("clock: " + figures(counted));
    return differing(counted).isEmpty() ? Lab.WELL : Lab.DIFFERENT;
  }

  private static List<ClockCase> runAll(List<CaseValue> sources, Console console) {
    CalendarReader calendars = new CalendarReader();
    List<ClockCase> cases = new ArrayList<>(sources.size());
    for (CaseValue source : sources) {
      cases.add(ClockCase.run(source, calendars));
      if (cases.size() % SHOWN_EVERY == 0) {
        console.progress("clock: " + cases.size() + " of " + sources.size());
      }
    }
    console.progress("");
    return cases;
  }

  private static List<ClockCase> differing(List<ClockCase> cases) {
    return cases.stream().filter(each -> !each.agrees()).toList();
  }

  private static String figures(List<ClockCase> cases) {
    int differ = differing(cases).size();
    return (cases.size() - differ) + " agree, " + differ + " differ";
  }

  private static ObjectNode json(
      List<ClockCase> counted, List<ClockCase> edges, List<ClockCase> all) {
    ObjectNode json = counts(counted);
    json.set("edge", counts(edges));
    ArrayNode cases = json.putArray("cases");
    all.forEach(each -> cases.add(each.json()));
    return json;
  }

  private static ObjectNode counts(List<ClockCase> cases) {
    int differ = differing(cases).size();
    return JsonNodeFactory.instance
        .objectNode()
        .put("agree", cases.size() - differ)
        .put("differ", differ);
  }
}
