package dev.helpdesk.acceptance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helpdesk.acceptance.jdbc.Bench.Database;
import dev.helpdesk.core.Request;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.command.RegisterTicket;
import dev.helpdesk.core.view.OutcomeUnknownException;
import dev.helpdesk.jdbc.JdbcStorage;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.StoreFailedException;
import dev.helpdesk.testkit.TestDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ends the server's side of connections from another session while commands are given. */
@Tag("databases")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DroppedConnectionsTest {

  private static final boolean NIGHTLY = Boolean.getBoolean("nightly");
  private static final int DROPS = NIGHTLY ? 10_000 : 400;
  private static final int CLIENTS = 4;

  /** Idle sessions are dropped too: as many commands must have met a failure. */
  private static final int FAILURES = DROPS / 10;

  private static final int MOST_DROPS = 20 * DROPS;

  /** Ends all sessions of the pool but the one that asks. */
  private static final String DROP =
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
          + " AND backend_type = 'client backend' AND datname = current_database()"
          + " AND query LIKE '%helpdesk%'";

  @Test
  void every_acknowledged_command_is_there_once_whenever_a_connection_is_lost() throws Exception {
    try (Bench bench = Bench.on(Database.POSTGRESQL)) {
      TestDesk desk =
          TestDesk.builder()
              .storage(time -> JdbcStorage.over(bench.plain()).storeTime(time).open())
              .build();
      AtomicInteger drops = new AtomicInteger();
      AtomicInteger failures = new AtomicInteger();
      AtomicInteger unknown = new AtomicInteger();
      Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
      Queue<Throwable> unexpected = new ConcurrentLinkedQueue<>();
      AtomicBoolean enough = new AtomicBoolean();
      List<Thread> clients = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        String client = "c" + i;
        clients.add(
            new Thread(
                () -> {
                  for (int n = 1; !enough.get(); n++) {
                    String id = client + "-" + n;
                    give(desk, id, failures, unknown);
                    acknowledged.add(id);
                  }
                },
                client));
      }
      clients.forEach(thread -> thread.setUncaughtExceptionHandler((t, e) -> unexpected.add(e)));
      clients.forEach(Thread::start);
      while ((drops.get() < DROPS || failures.get() < FAILURES || unknown.get() == 0)
          && drops.get() < MOST_DROPS
          && unexpected.isEmpty()) {
        drop(bench, drops);
      }
      enough.set(true);
      for (Thread client : clients) {
        client.join();
      }

      assertThat(unexpected).isEmpty();
      assertThat(failures).hasValueGreaterThanOrEqualTo(FAILURES);
      assertThat(unknown).as("outcomes that were unknown").hasPositiveValue();
      assertThat(acknowledged).hasSizeGreaterThan(CLIENTS);
      assertThat(bench.lent()).isZero();
      isThereOnce(bench, acknowledged);
      desk.settle();
      assertThat(desk.desk().parked().records(10)).isEmpty();
      assertThat(bench.rows("SELECT id FROM helpdesk_outbox WHERE state <> 'DONE'")).isEmpty();
      System.out.printf(
          "%d connections dropped, %d failures met, %d of them unknown outcomes, %d commands"
              + " acknowledged%n",
          drops.get(), failures.get(), unknown.get(), acknowledged.size());
    }
  }

  private static void drop(Bench bench, AtomicInteger drops) {
    try {
      drops.addAndGet(bench.rows(DROP).size());
    } catch (IllegalStateException dropped) {
      // A session may be lent to the one that drops while it ends.
      assertThat(dropped).hasCauseInstanceOf(java.sql.SQLException.class);
    }
  }

  private static void give(
      TestDesk desk, String id, AtomicInteger failures, AtomicInteger unknown) {
    RegisterTicket ticket =
        RegisterTicket.incident()
            .id(RecordId.of(id))
            .from(ActorId.of("rosa"), "web")
            .subject("Network is down")
            .impact("low", "low")
            .build();
    Request request = Request.of(Actor.requester("rosa"), ticket).withKey(id);
    while (true) {
      try {
        var unused = desk.desk().execute(request).orThrow();
        return;
      } catch (StoreFailedException failure) {
        failures.incrementAndGet();
      } catch (OutcomeUnknownException failure) {
        failures.incrementAndGet();
        unknown.incrementAndGet();
      }
    }
  }

  private static void isThereOnce(Bench bench, Queue<String> acknowledged) {
    String tickets = " WHERE record LIKE 'c%-%'";
    List<String> registered =
        bench.rows("SELECT record FROM helpdesk_history" + tickets + " AND type = 'Registered'");
    assertThat(registered)
        .containsExactlyInAnyOrderElementsOf(acknowledged.stream().map(id -> id + "|").toList());
    assertThat(bench.rows("SELECT record FROM helpdesk_outbox" + tickets))
        .containsExactlyInAnyOrderElementsOf(acknowledged.stream().map(id -> id + "|").toList());
    assertThat(
            bench.rows(
                "SELECT id FROM helpdesk_record r WHERE version <> (SELECT count(*) FROM"
                    + " helpdesk_history h WHERE h.tenant = r.tenant AND h.record = r.id)"))
        .isEmpty();
  }
}
