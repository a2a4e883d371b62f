package dev.helpdesk.reliability;

import java.io.IOException;
import java.util.concurrent.CompletionException;

/** Sends signals to processes that a test started. */
final class Signals {

  private Signals() {}

  static void send(String signal, long pid) {
    try {
      int code = new ProcessBuilder("kill", "-" + signal, String.valueOf(pid)).start().waitFor();
      if (code != 0) {
        throw new IllegalStateException("kill -" + signal + " ended with " + code);
      }
    } catch (IOException | InterruptedException failure) {
      throw new CompletionException(failure);
    }
  }
}
