package dev.helpdesk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.core.DueReport;
import dev.helpdesk.inmemory.SettableTime;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Nodes that stand still for longer than their leases, and then go on as if nothing had been. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PausedNodeTest {

  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration MOMENT = Duration.ofNanos(1_000);
  private static final int PAUSES =
      Integer.getInteger("pauses", Boolean.getBoolean("nightly") ? 200 : 20);
  private static final long SEED = 20260316;

  private static Server server;
  private static ChildJvm jvm;

  @BeforeAll
  static void start() {
    server = Server.quick();
    jvm = ChildJvm.prepared();
  }

  @AfterAll
  static void stop() {
    jvm.forget();
    server.close();
  }

  /** What two nodes did of one page of timers, the first held up between claim and commit. */
  private record Ending(
      int beforeTheLeaseEnds, int whenItHasEnded, DueReport late, long fired, List<String> twice) {}

  @Test
  void a_node_held_up_past_its_lease_writes_nothing_stale() throws Exception {
    Ending ending = heldUp(Defect.NONE);

    assertThat(ending.beforeTheLeaseEnds()).isZero();
    assertThat(ending.whenItHasEnded()).as("taken over by the next poll").isEqualTo(40);
    assertThat(ending.late().parked()).isZero();
    assertThat(ending.fired()).isEqualTo(40);
    assertThat(ending.twice()).isEmpty();
  }

  @Test
  void a_store_that_lets_stale_writes_through_is_found() throws Exception {
    assertThat(heldUp(Defect.UNFENCED).twice()).isNotEmpty();
  }

  private static Ending heldUp(Defect defect) throws Exception {
    String url = server.database();
    Multitude.fill(url, Multitude.TEMPLATES);
    SettableTime now = new SettableTime(Multitude.end());
    SettableTime storeTime = new SettableTime(Multitude.BEGIN);
    CountDownLatch claimed = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (HikariDataSource pool = Server.pool(url, 2);
        Node slow =
            new Node(
                "slow",
                Server.pool(url, 2),
                now,
                storeTime,
                inner -> defect.over(new HeldUpStorage(inner, claimed, goOn)));
        Node other = new Node("other", Server.pool(url, 2), now, storeTime, Defect.NONE)) {
      Future<DueReport> late =
          thread.submit(() -> slow.helpDesk().processDue(Multitude.end(), 100));
      assertThat(claimed.await(2, TimeUnit.MINUTES)).as("claimed").isTrue();
      storeTime.advance(LEASE.minus(MOMENT));
      int before = other.helpDesk().processDue(Multitude.end(), 100).woken();
      storeTime.advance(MOMENT);
      int after = other.helpDesk().processDue(Multitude.end(), 100).woken();
      goOn.countDown();
      DueReport report = late.get(2, TimeUnit.MINUTES);
      String fired = "FROM helpdesk_history WHERE type = 'TargetBreached'";
      return new Ending(
          before,
          after,
          report,
          Audit.number(pool, "SELECT count(*) " + fired),
          Audit.rows(pool, "SELECT record " + fired + " GROUP BY 1 HAVING count(*) > 1"));
    } finally {
      goOn.countDown();
      thread.shutdownNow();
    }
  }

  @Test
  void processes_that_are_stopped_and_go_on_do_nothing_twice() {
    Truth truth = new Truth();
    Random random = new Random(SEED);
    String url = server.database();
    int pauses = 0;
    List<String> arguments = List.of("p0x", url, "0", "1", "hot0", Defect.NONE.name());
    try (Node last = Desks.last(url, List.of("hot0"));
        Child child = Child.start(jvm, arguments, List.of(), 1, truth)) {
      child.awaitWork();
      for (; pauses < PAUSES; pauses++) {
        child.work(random.nextInt(60));
        Signals.send("STOP", child.pid());
        // It lives a day later, when the leases of the stopped one have run out.
        last.drain();
        Signals.send("CONT", child.pid());
        assertThat(truth.awaitMore(5, 60_000)).as("goes on").isTrue();
      }
      Audit audit = new Audit(last.pool());
      assertThat(audit.awaitWorkOfNodes()).as("the node fires and sends by itself").isTrue();
      child.kill();
      long fired = audit.firedByNodes();
      long sent = audit.sentByNodes();
      last.drain();
      assertThat(audit.after(truth, last.desk())).isEmpty();
      assertThat(audit.present(truth)).isEqualTo(truth.done());
      System.out.println(
          "paused nodes: %d pauses, %d commands; the node fired %d timers and sent %d notifications"
              .formatted(pauses, truth.done(), fired, sent));
    }
  }
}
