package dev.helpdesk.reliability;

import dev.helpdesk.core.DueReport;
import dev.helpdesk.core.Request;
import dev.helpdesk.model.RecordId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Catches up, in a process of its own with the heap that its parent gives it, with tickets that
 * nobody worked on for a day, while new ones come in; prints what that cost.
 */
final class CatchUp {

  /** How long nothing was done. */
  static final Duration DOWN = Duration.ofHours(24);

  private static final int MOST_COMMANDS = 1_000_000;

  private CatchUp() {}

  /**
   * Catches up.
   *
   * @param arguments address of the database
   */
  public static void main(String[] arguments) throws InterruptedException {
    Instant now = Multitude.end().plus(DOWN);
    InstantSource clock = () -> now;
    try (Node node = new Node("catch-up", Server.pool(arguments[0], 4), clock, Defect.NONE)) {
      AtomicBoolean ended = new AtomicBoolean();
      long[] nanos = new long[MOST_COMMANDS];
      int[] commands = new int[1];
      Thread requesters = new Thread(() -> commands[0] = register(node, ended, nanos));
      requesters.start();
      long began = System.nanoTime();
      long woken = 0;
      long heap = 0;
      boolean more = true;
      while (more) {
        DueReport report = node.helpDesk().processDue(now, 10_000);
        woken += report.woken();
        more = report.isMore();
        heap = Math.max(heap, Runtime.getRuntime().totalMemory());
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      ended.set(true);
      requesters.join();
      long[] taken = Arrays.copyOf(nanos, commands[0]);
      Arrays.sort(taken);
      System.out.printf(
          "catch-up: %d tickets in %.1f s, %.0f a second; heap at most %d MB;"
              + " %d commands meanwhile, half within %.1f ms, 99 of 100 within %.1f ms%n",
          woken,
          seconds,
          woken / seconds,
          heap >> 20,
          taken.length,
          taken[taken.length / 2] / 1e6,
          taken[taken.length * 99 / 100] / 1e6);
    }
  }

  /** Registers one ticket after the other, and notes how long each took. */
  private static int register(Node node, AtomicBoolean ended, long[] nanos) {
    int count = 0;
    do {
      long began = System.nanoTime();
      node.desk()
          .execute(
              Request.of(
                  Setting.REQUESTER,
                  Setting.registration("Nothing prints").id(RecordId.of("new-" + count)).build()))
          .orThrow();
      nanos[count++] = System.nanoTime() - began;
    } while (!ended.get() && count < nanos.length);
    return count;
  }
}
