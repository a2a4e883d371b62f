package dev.helpdesk.lab;

import dev.helpdesk.lab.clock.ClockCommand;
import dev.helpdesk.lab.demo.DemoCommand;
import dev.helpdesk.lab.policy.DiagramCommand;
import dev.helpdesk.lab.policy.LintCommand;
import dev.helpdesk.lab.replay.ReplayCommand;
import dev.helpdesk.lab.tickets.TicketsCommand;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The entry of the command line: {@code lab COMMAND …}. */
public final class Lab {

  /** All went well. */
  public static final int WELL = 0;

  /** What a command checked did not hold. */
  public static final int DIFFERENT = 1;

  /** Bad usage or unreadable input. */
  public static final int UNUSABLE = 2;

  private static final Map<String, LabCommand> COMMANDS =
      new TreeMap<>(
          Map.of(
              "clock", new ClockCommand(),
              "demo", new DemoCommand(),
              "diagram", new DiagramCommand(),
              "lint", new LintCommand(),
              "replay", new ReplayCommand(),
              "tickets", new TicketsCommand()));

  private Lab() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Path folder = Path.of(System.getProperty("lab.folder", "")).toAbsolutePath();
    Console console = new Console(out, err, folder, Boolean.getBoolean("lab.terminal"));
    System.exit(run(List.of(arguments), console));
  }

  /** Runs a command and returns its exit code; tells bad usage in one line. */
  public static int run(List<String> arguments, Console console) {
    try {
      if (arguments.isEmpty()) {
        throw new LabException("a command is missing; there are: " + names());
      }
      LabCommand command = COMMANDS.get(arguments.get(0));
      if (command == null) {
        throw new LabException("unknown command " + arguments.get(0) + "; there are: " + names());
      }
      return command.run(arguments.subList(1, arguments.size()), console);
    } catch (LabException unusable) {
      console.progress("");
      console.err().println("lab: " + unusable.line().replaceAll("\\s*\\R\\s*", " "));
      return UNUSABLE;
    }
  }

  private static String names() {
    return String.join(", ", COMMANDS.keySet());
  }
}
