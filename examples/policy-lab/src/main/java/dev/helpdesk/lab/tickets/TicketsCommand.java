package dev.helpdesk.lab.tickets;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.lab.Arguments;
import dev.helpdesk.lab.Console;
import dev.helpdesk.lab.JsonFiles;
import dev.helpdesk.lab.Lab;
import dev.helpdesk.lab.LabCommand;
import java.util.List;
import java.util.Set;

/** {@code lab tickets CASES.json}: scenarios of whole tickets against the clocks of the engine. */
public final class TicketsCommand implements LabCommand {

  private static final String JSON = "--json";
  private static final String USAGE = "lab tickets CASES.json [--json FILE]";
  private static final String EDGE = "edge ";

  /** Creates the command. */
  public TicketsCommand() {}

  @Override
  public int run(List<String> arguments, Console console) {
    Arguments parsed = Arguments.parse(arguments, USAGE, Set.of(JSON), Set.of());
    String file = parsed.onlyOperand("CASES.json");
    List<Scenario> scenarios = ScenarioReader.read(JsonFiles.readExactly(console.file(file)), file);
    Counts counted = new Counts();
    Counts edges = new Counts();
    ArrayNode differing = JsonNodeFactory.instance.arrayNode();
    int done = 0;
    for (Scenario scenario : scenarios) {
      console.progress("tickets: " + done++ + " of " + scenarios.size());
      List<Difference> differences = Checking.differences(scenario);
      (scenario.edge() ? edges : counted).add(differences.isEmpty());
      for (Difference each : differences) {
        console.out().println((scenario.edge() ? EDGE : "") + line(scenario, each));
        differing.add(json(scenario, each));
      }
    }
    console.progress("");
    if (edges.agree + edges.differ > 0) {
      console.out().println(EDGE + "cases, not counted: " + edges.line());
    }
    parsed
        .value(JSON)
        .ifPresent(to -> JsonFiles.write(console.file(to), json(counted, edges, differing)));
    console.out().println("tickets: " + counted.line());
    return counted.differ == 0 ? Lab.WELL : Lab.DIFFERENT;
  }

  private static final class Counts {

    private int agree;
    private int differ;

    void add(boolean agrees) {
      if (agrees) {
        agree++;
      } else {
        differ++;
      }
    }

    String line() {
      return agree + " agree, " + differ + " differ";
    }

    void write(ObjectNode json) {
      json.put("agree", agree).put("differ", differ);
    }
  }

  private static String line(Scenario scenario, Difference each) {
    return "%s: at %s %s %s: expected %s, got %s"
        .formatted(
            scenario.id().replaceAll("\\p{Cntrl}", " "),
            each.at(),
            each.what(),
            each.member(),
            each.expected(),
            each.got());
  }

  private static ObjectNode json(Scenario scenario, Difference each) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", scenario.id())
        .put("edge", scenario.edge())
        .put("at", each.at().toString())
        .put("what", each.what())
        .put("member", each.member())
        .put("expected", each.expected())
        .put("got", each.got());
  }

  private static ObjectNode json(Counts counted, Counts edges, ArrayNode differing) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    counted.write(json);
    edges.write(json.putObject("edge"));
    json.set("differing", differing);
    return json;
  }
}
