package dev.helpdesk.reliability;

import dev.helpdesk.core.DueReport;
import dev.helpdesk.core.Request;
import dev.helpdesk.model.RecordId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Catches up, in a process of its own with the heap that its parent gives it, with tickets that
 * nobody worked on for a day, while new ones come in; prints what that cost.
 */
final class CatchUp {

  /** How long nothing was done. */
  static final Duration DOWN = Duration.ofHours(24);

  /** Requesters give so many commands a second, whatever becomes of them. */
  private static final int COMMANDS_A_SECOND = 50;

  private CatchUp() {}

  /**
   * Catches up.
   *
   * @param arguments address of the database
   */
  public static void main(String[] arguments) throws InterruptedException {
    NodeMain.endOnFailure();
    HeapUse heap = HeapUse.watch();
    Instant now = Multitude.end().plus(DOWN);
    InstantSource clock = () -> now;
    try (Node node = new Node("catch-up", Server.pool(arguments[0], 4), clock, Defect.NONE)) {
      AtomicBoolean ended = new AtomicBoolean();
      List<Long> nanos = new ArrayList<>();
      Thread requesters = new Thread(() -> register(node, ended, nanos));
      requesters.start();
      long began = System.nanoTime();
      long woken = 0;
      boolean more = true;
      while (more) {
        DueReport report = node.helpDesk().processDue(now, 10_000);
        woken += report.woken();
        more = report.isMore();
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      ended.set(true);
      requesters.join();
      Collections.sort(nanos);
      System.out.printf(
          "catch-up: %d tickets in %.1f s, %.0f a second; heap at most %d MB after a collection,"
              + " %d MB committed; %d commands meanwhile, %d a second, half within %.1f ms,"
              + " 99 of 100 within %.1f ms%n",
          woken,
          seconds,
          woken / seconds,
          heap.peakUsed() >> 20,
          heap.peakCommitted() >> 20,
          nanos.size(),
          COMMANDS_A_SECOND,
          nanos.get(nanos.size() / 2) / 1e6,
          nanos.get(nanos.size() * 99 / 100) / 1e6);
    }
  }

  /**
   * Registers a ticket whenever the time for one has come, and notes how long after that time each
   * was answered: one that had to wait for the one before it took longer.
   */
  private static void register(Node node, AtomicBoolean ended, List<Long> nanos) {
    long time = System.nanoTime();
    do {
      for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      node.desk()
          .execute(
              Request.of(
                  Setting.REQUESTER,
                  Setting.registration("Nothing prints")
                      .id(RecordId.of("new-" + nanos.size()))
                      .build()))
          .orThrow();
      nanos.add(System.nanoTime() - time);
      time += 1_000_000_000 / COMMANDS_A_SECOND;
    } while (!ended.get());
  }
}
