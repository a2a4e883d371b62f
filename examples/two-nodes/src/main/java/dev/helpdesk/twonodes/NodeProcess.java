package dev.helpdesk.twonodes;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.core.Desk;
import dev.helpdesk.core.DeskRunner;
import dev.helpdesk.core.HelpDesk;
import dev.helpdesk.core.Request;
import dev.helpdesk.core.command.PostMessage;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.RecordId;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One node: gives commands from two threads, does what is due on a third, and says which commands
 * were acknowledged. Works until its input ends, or it is killed.
 */
final class NodeProcess {

  private static final int THREADS = 2;

  private NodeProcess() {}

  /**
   * Runs a node.
   *
   * @param arguments its name, the address of the database, seconds its clock is ahead
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Duration ahead = Duration.ofSeconds(Long.parseLong(arguments[2]));
    InstantSource clock = InstantSource.offset(InstantSource.system(), ahead);
    AtomicBoolean ended = new AtomicBoolean();
    try (HikariDataSource pool = Shared.pool(arguments[1])) {
      HelpDesk helpDesk = Shared.engine(pool, clock);
      DeskRunner runner = new DeskRunner(helpDesk, clock, Duration.ofMillis(50));
      Thread[] threads = new Thread[THREADS + 1];
      for (int i = 0; i < THREADS; i++) {
        String name = arguments[0] + "-" + i;
        threads[i] = new Thread(() -> give(helpDesk.desk(Shared.TENANT), name, ended));
      }
      threads[THREADS] = new Thread(runner);
      for (Thread thread : threads) {
        thread.start();
      }
      while (System.in.read() >= 0) {
        // Nothing is asked of it but to end.
      }
      ended.set(true);
      runner.close();
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  /** Registers one ticket after the other, each with a message; each command under a key. */
  private static void give(Desk desk, String name, AtomicBoolean ended) {
    for (int i = 0; !ended.get(); i++) {
      RecordId ticket = RecordId.of(name + "-" + i);
      RegisterTicket registration =
          RegisterTicket.incident()
              .id(ticket)
              .from(Shared.ROSA.id(), "web")
              .subject("Nothing prints")
              .impact("high", "low")
              .build();
      PostMessage message = new PostMessage(ticket, Audience.PUBLIC, "It still doesn't.", false);
      desk.execute(Request.of(Shared.ROSA, registration).withKey(ticket.value())).orThrow();
      acknowledged("Registered", ticket);
      desk.execute(Request.of(Shared.ROSA, message).withKey(ticket.value())).orThrow();
      acknowledged("MessagePosted", ticket);
    }
  }

  private static void acknowledged(String event, RecordId ticket) {
    byte[] line = (event + " " + ticket + ";\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    System.out.write(line, 0, line.length);
    System.out.flush();
  }
}
