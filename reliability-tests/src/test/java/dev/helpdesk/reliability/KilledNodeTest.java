package dev.helpdesk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Kills nodes with {@code kill -9} while they work; others begin where they were cut off. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledNodeTest {

  private static final int KILLS =
      Integer.getInteger("kills", Boolean.getBoolean("nightly") ? 1_000 : 200);

  /** Within so many kills a defect must be found that only a kill at the wrong time shows. */
  private static final int KILLS_FOR_A_DEFECT = 16;

  private static final int AT_ONCE = 2;
  private static final int KILLS_PER_HOT_TICKET = 10;
  private static final int LONGEST_MILLIS = 300;
  private static final int ENOUGH_FOR_A_DEFECT = 12;
  private static final int APART_MILLIS = 600_000;
  private static final long SEED = 20260309;

  private static Server server;
  private static ChildJvm jvm;

  /** What a series of kills left behind. */
  record Ending(
      int kills,
      int cutOff,
      int done,
      int doubtful,
      int refused,
      Set<String> kinds,
      int present,
      long fired,
      long sent,
      List<String> violations) {}

  /** How many nodes were ended, and how many of them left an order without an answer. */
  private static final class Toll {
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger kills = new AtomicInteger();
    private final AtomicInteger cutOff = new AtomicInteger();
  }

  @BeforeAll
  static void start() {
    server = Server.durable();
    jvm = ChildJvm.prepared();
    String url = server.database();
    try (Node last = Desks.last(url, List.of("hot0"))) {
      jvm.rehearse(arguments("rehearsal", url, new Random(SEED), "hot0", Defect.NONE));
      last.drain();
    }
  }

  @AfterAll
  static void stop() {
    jvm.forget();
    server.close();
  }

  @Test
  void what_was_acknowledged_survives_and_is_there_once() throws Exception {
    Ending ending = series(KILLS, Defect.NONE);

    System.out.println(
        ("killed nodes: %d kills, %d with an order open, %d commands acknowledged, %d present,"
                + " %d never answered, %d refused; the nodes fired %d timers and sent %d notifications")
            .formatted(
                ending.kills(),
                ending.cutOff(),
                ending.done(),
                ending.present(),
                ending.doubtful(),
                ending.refused(),
                ending.fired(),
                ending.sent()));
    assertThat(ending.violations()).isEmpty();
    assertThat(ending.kills()).isEqualTo(KILLS);
    assertThat(3 * ending.cutOff()).as("a third of all kills").isGreaterThanOrEqualTo(KILLS);
    assertThat(ending.fired()).as("timers fired by the nodes").isPositive();
    assertThat(ending.sent()).as("notifications sent by the nodes").isPositive();
    assertThat(ending.present()).isEqualTo(ending.done()).isGreaterThan(KILLS);
    assertThat(ending.kinds()).containsExactlyInAnyOrder("r", "p", "m", "n", "l");
    assertThat(ending.refused()).as("commands refused").isZero();
    assertThat(ending.doubtful()).as("commands cut off").isPositive();
  }

  @Test
  void a_store_that_swallows_commits_is_found() throws Exception {
    assertThat(series(2, Defect.SWALLOWS).violations()).isNotEmpty();
  }

  @Test
  void a_store_that_doubles_commits_is_found() throws Exception {
    assertThat(series(2, Defect.DOUBLES).violations()).isNotEmpty();
  }

  @Test
  void a_store_that_forgets_notifications_is_found() throws Exception {
    assertThat(series(2, Defect.FORGETS_NOTIFICATIONS).violations())
        .anyMatch(found -> found.startsWith("issued or to be sent, not both"));
  }

  @Test
  void a_store_that_commits_in_two_steps_is_found_by_kills() throws Exception {
    assertThat(series(KILLS_FOR_A_DEFECT, Defect.TWO_STEPS).violations())
        .anyMatch(found -> found.startsWith("issued or to be sent, not both"));
  }

  @Test
  void a_store_that_commits_in_two_steps_is_found_by_nothing_but_kills() throws Exception {
    assertThat(series(2, Defect.TWO_STEPS, Child::end).violations()).isEmpty();
  }

  @Test
  void a_store_that_acknowledges_early_is_found_by_kills() throws Exception {
    assertThat(series(KILLS_FOR_A_DEFECT, Defect.ACKNOWLEDGES_EARLY).violations())
        .anyMatch(found -> found.endsWith(" is there 0 times, not ONCE"));
  }

  private static Ending series(int kills, Defect defect) throws Exception {
    return series(kills, defect, Child::kill);
  }

  private static Ending series(int kills, Defect defect, Consumer<Child> ends) throws Exception {
    Truth truth = new Truth();
    String url = server.database();
    List<String> hot = new ArrayList<>();
    for (int i = 0; i <= kills / KILLS_PER_HOT_TICKET; i++) {
      hot.add("hot" + i);
    }
    Toll toll = new Toll();
    try (Node last = Desks.last(url, hot)) {
      ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
      try {
        List<Future<?>> slots = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
          slots.add(threads.submit(() -> slot(kills, url, defect, ends, truth, toll)));
        }
        for (Future<?> slot : slots) {
          Object unused = slot.get();
        }
      } finally {
        threads.shutdownNow();
      }
      Audit audit = new Audit(last.pool());
      long fired = audit.firedByNodes();
      long sent = audit.sentByNodes();
      last.drain();
      List<String> violations = audit.after(truth, last.desk());
      return new Ending(
          toll.kills.get(),
          toll.cutOff.get(),
          truth.done(),
          truth.doubtful(),
          truth.refused(),
          truth.kindsDone(),
          audit.present(truth),
          fired,
          sent,
          violations);
    }
  }

  /** Kills one node after the other; each begins with what the one before was cut off from. */
  private static void slot(
      int kills, String url, Defect defect, Consumer<Child> ends, Truth truth, Toll toll) {
    List<String> again = List.of();
    for (int number = toll.next.getAndIncrement();
        number < kills;
        number = toll.next.getAndIncrement()) {
      Random random = new Random(SEED + number);
      String name = "k" + number + "x";
      String hot = "hot" + number / KILLS_PER_HOT_TICKET;
      int leastDone = defect == Defect.NONE ? 1 : ENOUGH_FOR_A_DEFECT;
      List<String> arguments = arguments(name, url, random, hot, defect);
      try (Child child = Child.start(jvm, arguments, again, leastDone, truth)) {
        if (defect != Defect.NONE || random.nextInt(10) > 0) {
          child.awaitWork();
        }
        child.work(random.nextInt(LONGEST_MILLIS));
        ends.accept(child);
        toll.kills.incrementAndGet();
        toll.cutOff.addAndGet(child.isCutOff() ? 1 : 0);
      }
      again = truth.cutOff(name, again);
    }
  }

  private static List<String> arguments(
      String name, String url, Random random, String hot, Defect defect) {
    int ahead = random.nextInt(2 * APART_MILLIS) - APART_MILLIS;
    return List.of(
        name, url, String.valueOf(ahead), String.valueOf(random.nextLong()), hot, defect.name());
  }
}
