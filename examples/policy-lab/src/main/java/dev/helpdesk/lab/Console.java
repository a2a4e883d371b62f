package dev.helpdesk.lab;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Where a command tells, and where relative paths begin.
 *
 * @param out standard output
 * @param err standard error
 * @param folder the folder of the caller
 * @param terminal whether standard error is a terminal, so that progress is worth showing
 */
public record Console(PrintStream out, PrintStream err, Path folder, boolean terminal) {

  /** Returns the file that an argument means. */
  public Path file(String argument) {
    return folder.resolve(argument).normalize();
  }

  /** Shows how far a long work is, replacing what was shown before; nothing off a terminal. */
  public void progress(String line) {
    if (terminal) {
      err.print("\r\u001b[K" + line);
      err.flush();
    }
  }
}
