package dev.helpdesk.reliability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A node in a process of its own, as its parent sees it: what it says goes to the truth. */
final class Child implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final Truth truth;
  private final Thread reader;
  private final CountDownLatch spoke;
  private int open;

  private Child(Process process, int leastDone, Truth truth) {
    this.process = process;
    this.spoke = new CountDownLatch(leastDone);
    this.truth = truth;
    this.reader = new Thread(this::read, "reader");
  }

  /**
   * Starts a node.
   *
   * @param again orders to give before all others
   * @param leastDone how many orders are done before it {@linkplain #awaitWork has worked}
   */
  static Child start(
      ChildJvm jvm, List<String> arguments, List<String> again, int leastDone, Truth truth) {
    Child child = new Child(jvm.start(arguments), leastDone, truth);
    child.reader.start();
    try {
      OutputStream out = child.process.getOutputStream();
      out.write(
          (String.join("\n", again) + (again.isEmpty() ? "\n" : "\n\n"))
              .getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return child;
  }

  private void read() {
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        int end = line.length() - 1;
        if (end > 0 && line.charAt(end) == NodeMain.END) {
          heard(Journal.Mark.of(line.charAt(0)), line.substring(1, end));
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      while (spoke.getCount() > 0) {
        spoke.countDown();
      }
    }
  }

  private void heard(Journal.Mark mark, String key) {
    truth.note(mark, key);
    open += mark == Journal.Mark.TRIED ? 1 : -1;
    if (mark == Journal.Mark.DONE) {
      spoke.countDown();
    }
  }

  long pid() {
    return process.pid();
  }

  /** Waits until it has worked; fails when the process ends before. */
  void awaitWork() {
    try {
      if (!spoke.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the node does nothing");
      }
      work(0);
    } catch (InterruptedException interrupted) {
      throw new CompletionException(interrupted);
    }
  }

  /** Lets it work for some time; fails when the process ends by itself. */
  void work(long millis) {
    try {
      if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the node ended by itself: " + process.exitValue());
      }
    } catch (InterruptedException interrupted) {
      throw new CompletionException(interrupted);
    }
  }

  /**
   * Kills it as {@code kill -9} does, and hears out what it had said; fails when it had ended by an
   * exception of its own.
   */
  void kill() {
    // By its handle: the process itself would close the pipe, with what is still in it.
    boolean unused = process.toHandle().destroyForcibly();
    if (ending() == NodeMain.FAILED) {
      throw new IllegalStateException("the node ended by an exception before it was killed");
    }
  }

  /** Has it end in peace, after what it is doing. */
  void end() {
    try {
      process.getOutputStream().close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    int code = ending();
    if (code != 0) {
      throw new IllegalStateException("the node did not end in peace: " + code);
    }
  }

  private int ending() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the node does not end");
      }
      reader.join();
      return process.exitValue();
    } catch (InterruptedException interrupted) {
      throw new CompletionException(interrupted);
    }
  }

  /** Tells whether an order was given and not answered when it ended. */
  boolean isCutOff() {
    return open > 0;
  }

  /** Ends the process however it is, even when it was told to stand still. */
  @Override
  public void close() {
    boolean unused = process.toHandle().destroyForcibly();
  }
}
