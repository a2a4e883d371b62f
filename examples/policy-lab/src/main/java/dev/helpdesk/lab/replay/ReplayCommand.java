package dev.helpdesk.lab.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.helpdesk.core.policy.Policy;
import dev.helpdesk.lab.Arguments;
import dev.helpdesk.lab.Console;
import dev.helpdesk.lab.JsonFiles;
import dev.helpdesk.lab.Lab;
import dev.helpdesk.lab.LabCommand;
import dev.helpdesk.lab.LabStore;
import dev.helpdesk.lab.policy.PolicyFiles;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** {@code lab replay LOG.csv[.gz]}: a real event log through the engine. */
public final class ReplayCommand implements LabCommand {

  private static final String USAGE =
      "lab replay LOG.csv[.gz] [--profile NAME|P.json] [--policy NAME|POLICY.json] [--timers]"
          + " [--due row|day|end] [--store "
          + LabStore.USAGE
          + "] [--json FILE]";

  /** Creates the command. */
  public ReplayCommand() {}

  @Override
  public int run(List<String> arguments, Console console) {
    Arguments parsed =
        Arguments.parse(
            arguments,
            USAGE,
            Set.of("--profile", "--policy", "--due", LabStore.OPTION, "--json"),
            Set.of("--timers"));
    String file = parsed.onlyOperand("LOG.csv[.gz]");
    Replay.Due due = due(parsed);
    try (LabStore store = LabStore.of(parsed)) {
      return replay(file, due, store, parsed, console);
    }
  }

  private static int replay(
      String file, Replay.Due due, LabStore store, Arguments parsed, Console console) {
    String named = parsed.value("--profile").orElse(ProfileReader.BUILT_IN);
    Profile profile = ProfileReader.named(named, console.file(named));
    Policy policy = policy(parsed, profile, console);
    long start = System.nanoTime();
    EventLog log = LogReader.read(console.file(file), profile);
    Replay.Result result = new Replay(log, profile, policy, due).run(store, console);
    ObjectNode json = new Figures(log, profile, result).json();
    double seconds = (System.nanoTime() - start) / 1e9;
    new Summary(json, console.out()).print();
    parsed.value("--json").ifPresent(target -> JsonFiles.write(console.file(target), json));
    console
        .out()
        .printf(
            Locale.ROOT,
            "replay: %d cases, %d events, %d refused, %.1f s%n",
            json.path("cases").asLong(),
            json.path("rows").asLong(),
            result.refusals().total(),
            seconds);
    return Lab.WELL;
  }

  private static Replay.Due due(Arguments parsed) {
    String due = parsed.value("--due").orElse("day");
    return switch (due) {
      case "row" -> Replay.Due.ROW;
      case "day" -> Replay.Due.DAY;
      case "end" -> Replay.Due.END;
      default -> throw parsed.bad("--due is row, day or end, not " + due);
    };
  }

  private static Policy policy(Arguments parsed, Profile profile, Console console) {
    String named = parsed.value("--policy").orElse(null);
    Policy policy;
    if (named == null) {
      policy = BuiltInPolicies.brought(profile);
    } else if (named.endsWith(".json")) {
      policy = PolicyFiles.soundPolicy(console, named);
    } else {
      policy = BuiltInPolicies.named(named, profile);
    }
    return parsed.has("--timers") ? Timed.policy(policy) : policy;
  }
}
