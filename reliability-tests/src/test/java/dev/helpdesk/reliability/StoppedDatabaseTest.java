package dev.helpdesk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Stops PostgreSQL at once, again and again, under the engines that work on it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoppedDatabaseTest {

  private static final int STOPS =
      Integer.getInteger("stops", Boolean.getBoolean("nightly") ? 300 : 30);
  private static final long SEED = 20260302;
  private static final int NODES = 2;
  private static final Duration APART = Duration.ofMinutes(7);
  private static final int LEAST_BETWEEN = 10;
  private static final long PATIENCE_MILLIS = 60_000;

  private static Server server;

  /** What a series of stops left behind. */
  record Ending(
      int stops,
      int done,
      int doubtful,
      int present,
      long fired,
      long sent,
      List<String> violations) {}

  @BeforeAll
  static void start() {
    server = Server.durable();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void what_was_acknowledged_survives_and_engines_go_on_by_themselves() {
    Ending ending = series(STOPS, Defect.NONE);

    System.out.println(
        ("stopped database: %d stops, %d commands acknowledged, %d present, %d never answered;"
                + " the nodes fired %d timers and sent %d notifications")
            .formatted(
                ending.stops(),
                ending.done(),
                ending.present(),
                ending.doubtful(),
                ending.fired(),
                ending.sent()));
    assertThat(ending.violations()).isEmpty();
    assertThat(ending.stops()).isEqualTo(STOPS);
    assertThat(ending.fired()).as("timers fired by the nodes").isGreaterThan(STOPS);
    assertThat(ending.sent()).as("notifications sent by the nodes").isGreaterThan(STOPS);
    assertThat(ending.present()).isEqualTo(ending.done()).isGreaterThan(LEAST_BETWEEN * STOPS);
  }

  @Test
  void the_server_writes_to_the_disk_before_it_says_so() {
    try (var pool = Server.pool(server.database(), 1)) {
      assertThat(Audit.rows(pool, "SHOW fsync")).containsExactly("on");
      assertThat(Audit.rows(pool, "SHOW synchronous_commit")).containsExactly("on");
    }
  }

  @Test
  void a_store_that_swallows_commits_is_found() {
    assertThat(series(1, Defect.SWALLOWS).violations()).isNotEmpty();
  }

  @Test
  void a_store_that_doubles_commits_is_found() {
    assertThat(series(1, Defect.DOUBLES).violations()).isNotEmpty();
  }

  @Test
  void a_store_that_forgets_notifications_is_found() {
    assertThat(series(1, Defect.FORGETS_NOTIFICATIONS).violations())
        .anyMatch(found -> found.startsWith("issued or to be sent, not both"));
  }

  private static Ending series(int stops, Defect defect) {
    Truth truth = new Truth();
    Random random = new Random(SEED);
    String url = server.database();
    List<Node> nodes = new ArrayList<>();
    try (Node last = Desks.last(url, List.of("hot0"))) {
      int stopped = 0;
      try {
        for (int i = 0; i < NODES; i++) {
          InstantSource clock = InstantSource.offset(InstantSource.system(), APART.multipliedBy(i));
          nodes.add(new Node("s" + i, Server.impatientPool(url, 6), clock, defect));
          nodes.get(i).start(3, "hot0", SEED + 100L * i, List.of(), truth);
        }
        for (; stopped < stops; stopped++) {
          goesOn(truth, random.nextInt(40), defect);
          server.stopAtOnce();
          server.startAgain();
        }
        goesOn(truth, 40, defect);
        nodes.forEach(Node::endLoad);
        if (defect == Defect.NONE) {
          Instant until = nodes.get(NODES - 1).now().plus(Setting.FIRST_RESPONSE.multipliedBy(2));
          assertThat(Audit.awaitDone(last.pool(), until)).as("nothing due is left").isTrue();
        }
      } finally {
        nodes.forEach(Node::endLoad);
        nodes.forEach(Node::close);
      }
      Audit audit = new Audit(last.pool());
      long fired = audit.firedByNodes();
      long sent = audit.sentByNodes();
      last.drain();
      List<String> violations = audit.after(truth, last.desk());
      return new Ending(
          stopped, truth.done(), truth.doubtful(), audit.present(truth), fired, sent, violations);
    }
  }

  /** Waits for further work; with a defect there may be none, and that is no matter. */
  private static void goesOn(Truth truth, int more, Defect defect) {
    long patience = defect == Defect.NONE ? PATIENCE_MILLIS : PATIENCE_MILLIS / 20;
    boolean goesOn = truth.awaitMore(LEAST_BETWEEN + more, patience);
    assertThat(goesOn || defect != Defect.NONE).as("goes on").isTrue();
  }
}
