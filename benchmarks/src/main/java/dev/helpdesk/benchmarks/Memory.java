package dev.helpdesk.benchmarks;

import java.util.function.Supplier;

/** Measures what closed tickets with their history and unsent notifications keep in the heap. */
public final class Memory {

  private static final int TICKETS = 20_000;
  private static final int COLLECTIONS = 4;

  private Memory() {}

  /** Fills a desk of each sort and prints bytes for each ticket. */
  public static void main(String[] arguments) {
    double engine = bytesPerTicket(TicketLife::engine);
    double reference = bytesPerTicket(TicketLife::reference);
    System.out.printf("%-12s %18s%n", "", "bytes kept/ticket");
    System.out.printf("%-12s %18.0f%n", "engine", engine);
    System.out.printf("%-12s %18.0f%n", "reference", reference);
    System.out.printf("%-12s %18.1f%n", "ratio", engine / reference);
  }

  private static double bytesPerTicket(Supplier<TicketLife> maker) {
    TicketLife desk = maker.get();
    for (int i = 0; i < TICKETS / 10; i++) {
      desk.live(i);
    }
    long before = used();
    for (int i = 0; i < TICKETS; i++) {
      desk.live(i);
    }
    long after = used();
    if (desk.live(0) == 0) {
      throw new IllegalStateException("A ticket has a version.");
    }
    return (after - before) / (double) TICKETS;
  }

  static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
