package dev.helpdesk.lab;

import java.util.List;

/** A command of the lab. */
@FunctionalInterface
public interface LabCommand {

  /**
   * Runs the command.
   *
   * @param arguments what stands behind its name
   * @param console where it tells
   * @return the exit code: 0 when all is well, 1 when what it checked did not hold
   * @throws LabException for bad usage or unreadable input
   */
  int run(List<String> arguments, Console console);
}
