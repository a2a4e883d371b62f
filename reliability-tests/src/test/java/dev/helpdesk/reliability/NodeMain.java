package dev.helpdesk.reliability;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * A node in a process of its own. Reads from its input the orders to give once more, says on its
 * output what becomes of each order, and works until its input ends, or it does.
 */
final class NodeMain {

  /** Ends a line; one without it was cut off and says nothing. */
  static final char END = ';';

  /** What a process ends with when one of its threads ended by an exception. */
  static final int FAILED = 70;

  private static final int LOAD_THREADS = 3;

  private NodeMain() {}

  /**
   * Runs a node.
   *
   * @param arguments name, address of the database, milliseconds its clock is ahead, seed, id of
   *     the ticket that all write to, defect
   */
  public static void main(String[] arguments) throws IOException {
    endOnFailure();
    String name = arguments[0];
    Duration ahead = Duration.ofMillis(Long.parseLong(arguments[2]));
    long seed = Long.parseLong(arguments[3]);
    String hot = arguments[4];
    Defect defect = Defect.valueOf(arguments[5]);
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    List<String> again = new ArrayList<>();
    String line = in.readLine();
    while (line != null && !line.isEmpty()) {
      again.add(line);
      line = in.readLine();
    }
    try (Node node =
        new Node(
            name,
            Server.pool(arguments[1], LOAD_THREADS + 1),
            InstantSource.offset(InstantSource.system(), ahead),
            defect)) {
      node.start(LOAD_THREADS, hot, seed, again, (mark, key) -> say(out, mark, key));
      while (line != null) {
        line = in.readLine();
      }
    }
  }

  /** Has the process end at once when one of its threads does by an exception. */
  static void endOnFailure() {
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> {
          failure.printStackTrace();
          Runtime.getRuntime().halt(FAILED);
        });
  }

  /** Says it in one write, which a pipe keeps whole. */
  private static void say(FileOutputStream out, Journal.Mark mark, String key) {
    try {
      out.write((mark.letter() + key + END + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
