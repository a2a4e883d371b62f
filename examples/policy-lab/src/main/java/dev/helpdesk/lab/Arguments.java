package dev.helpdesk.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The arguments of a command, told apart: operands, options with a value and flags. */
public final class Arguments {

  private final String usage;
  private final List<String> operands = new ArrayList<>();
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Set<String> flags = new LinkedHashSet<>();

  private Arguments(String usage) {
    this.usage = usage;
  }

  /**
   * Tells arguments apart.
   *
   * @param usage the line that bad usage is answered with
   * @param options names of the options that take a value, such as {@code --json}
   * @param known names of the flags
   */
  public static Arguments parse(
      List<String> arguments, String usage, Set<String> options, Set<String> known) {
    Arguments parsed = new Arguments(usage);
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (!argument.startsWith("--")) {
        parsed.operands.add(argument);
      } else if (known.contains(argument)) {
        parsed.flags.add(argument);
      } else if (!options.contains(argument)) {
        throw parsed.bad("unknown option " + argument);
      } else if (i + 1 == arguments.size() || arguments.get(i + 1).startsWith("--")) {
        throw parsed.bad(argument + " takes a value");
      } else if (parsed.values.put(argument, arguments.get(++i)) != null) {
        throw parsed.bad(argument + " is given twice");
      }
    }
    return parsed;
  }

  /** Returns the one operand there has to be. */
  public String onlyOperand(String name) {
    if (operands.size() != 1) {
      throw bad(operands.isEmpty() ? name + " is missing" : "one " + name + " only");
    }
    return operands.get(0);
  }

  /** Refuses operands, for commands that take none. */
  public void noOperands() {
    if (!operands.isEmpty()) {
      throw bad("unknown argument " + operands.get(0));
    }
  }

  /** Returns the value of an option. */
  public Optional<String> value(String option) {
    return Optional.ofNullable(values.get(option));
  }

  /** Tells whether a flag is given. */
  public boolean has(String flag) {
    return flags.contains(flag);
  }

  /** Returns what bad usage is answered with: what is wrong, and how it is right. */
  public LabException bad(String what) {
    return new LabException(what + "; usage: " + usage);
  }
}
