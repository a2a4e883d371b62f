package dev.helpdesk.twonodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A node in a process of its own, as the story sees it: it tells what was acknowledged. */
final class Told {

  private final Process process;
  private final Thread reader;
  private final CountDownLatch enough;

  private Told(Process process, int enough, Set<String> acknowledged) {
    this.process = process;
    this.enough = new CountDownLatch(enough);
    this.reader = new Thread(() -> read(acknowledged));
    // An unhappy end must end the nodes, too: they do when their input closes.
    this.reader.setDaemon(true);
    this.reader.start();
  }

  /**
   * Starts a node.
   *
   * @param enough acknowledged commands that {@link #awaitEnough} waits for
   * @param acknowledged where they are written down
   */
  static Told start(String name, String url, long ahead, int enough, Set<String> acknowledged)
      throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            NodeProcess.class.getName(),
            name,
            url,
            String.valueOf(ahead));
    Process process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    return new Told(process, enough, acknowledged);
  }

  private void read(Set<String> acknowledged) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        // A line without its end was cut off, and says nothing.
        if (line.endsWith(";")) {
          acknowledged.add(line.substring(0, line.length() - 1));
          enough.countDown();
        }
      }
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  void awaitEnough() throws InterruptedException {
    if (!enough.await(5, TimeUnit.MINUTES)) {
      throw new IllegalStateException("A node does nothing.");
    }
  }

  /** Kills it as {@code kill -9} does, and hears out what it had said. */
  void kill() throws InterruptedException {
    boolean unused = process.toHandle().destroyForcibly();
    process.waitFor();
    reader.join();
  }

  /** Has it end what it is doing. */
  void end() throws IOException, InterruptedException {
    process.getOutputStream().close();
    process.waitFor();
    reader.join();
  }
}
