package dev.helpdesk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.inmemory.SettableTime;
import dev.helpdesk.model.RecordId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Eight engines, whose clocks differ by up to ten minutes and jump, race for timers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TimerRaceTest {

  private static final int TIMERS = Integer.getInteger("race.timers", 100_000);
  private static final int FEW = 800;
  private static final int BATCH = 1_000;
  private static final List<Integer> APART_MINUTES = List.of(-10, -7, -3, 0, 2, 5, 8, 10);

  /** When the clock that is right shows the middle: half of the timers are due by it. */
  private static final Instant MIDDLE =
      Multitude.BEGIN.plus(Multitude.TARGET).plus(Duration.ofMinutes(Multitude.TEMPLATES / 2));

  private static final String FIRED =
      "SELECT count(*) FROM helpdesk_history WHERE type = 'TargetBreached'";

  private static Server server;

  @BeforeAll
  static void start() {
    server = Server.quick();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Engines in a race, each with a clock of its own. */
  private static final class Race implements AutoCloseable {

    private final HikariDataSource pool;
    private final List<SettableTime> clocks = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Integer> shares = new ArrayList<>();

    Race(int timers, boolean heedsLeases, Defect defect) {
      String url = server.database();
      Multitude.fill(url, timers);
      pool = Server.pool(url, 2);
      for (int i = 0; i < APART_MINUTES.size(); i++) {
        SettableTime clock = new SettableTime(MIDDLE);
        HikariDataSource connections = Server.pool(url, 2);
        Node node =
            heedsLeases
                ? new Node("race" + i, connections, clock, defect)
                : new Node("race" + i, connections, clock, new HastyTime(), defect);
        clocks.add(clock);
        nodes.add(node);
        shares.add(0);
      }
    }

    /**
     * Has all of them do what is due by their clocks when the right one shows an instant, until
     * none finds anything: one that comes upon what others just took may find nothing once.
     */
    void run(Instant right) throws Exception {
      ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
      try {
        int inThisRound;
        do {
          inThisRound = round(right, threads);
        } while (inThisRound > 0);
      } finally {
        threads.shutdownNow();
      }
    }

    private int round(Instant right, ExecutorService threads) throws Exception {
      List<Future<Integer>> woken = new ArrayList<>();
      for (int i = 0; i < nodes.size(); i++) {
        clocks.get(i).set(right.plus(Duration.ofMinutes(APART_MINUTES.get(i))));
        int number = i;
        woken.add(threads.submit(() -> work(number)));
      }
      int all = 0;
      for (int i = 0; i < nodes.size(); i++) {
        int share = woken.get(i).get();
        shares.set(i, shares.get(i) + share);
        all += share;
      }
      return all;
    }

    /** Works with a clock that is put back an hour after the first part, and then right again. */
    private int work(int number) {
      Node node = nodes.get(number);
      Instant now = clocks.get(number).instant();
      int woken = node.helpDesk().processDue(now, BATCH).woken();
      clocks.get(number).set(now.minus(Duration.ofHours(1)));
      woken += node.helpDesk().processDue(node.now(), BATCH).woken();
      clocks.get(number).set(now);
      boolean more = true;
      while (more) {
        var report = node.helpDesk().processDue(node.now(), BATCH);
        woken += report.woken();
        more = report.isMore();
      }
      return woken;
    }

    long fired() {
      return Audit.number(pool, FIRED);
    }

    /** Returns the tickets whose timer did not fire just once, at its instant and in time. */
    List<String> wrong() {
      return Audit.rows(
          pool,
          "SELECT r.record FROM helpdesk_history r LEFT JOIN helpdesk_history b"
              + " ON b.tenant = r.tenant AND b.record = r.record AND b.type = 'TargetBreached'"
              + " AND (b.body ->> 'breachedAt')::timestamptz = r.at + interval '"
              + Multitude.TARGET.toSeconds()
              + " seconds' AND b.at = r.at + interval '"
              + Multitude.TARGET.toSeconds()
              + " seconds' + interval '1 microsecond' AND b.recorded_at >= b.at"
              + " WHERE r.type = 'Registered' GROUP BY r.record HAVING count(b.record) <> 1");
    }

    @Override
    public void close() {
      nodes.forEach(Node::close);
      pool.close();
    }
  }

  @Test
  void each_of_a_hundred_thousand_timers_fires_once_at_its_instant() throws Exception {
    try (Race race = new Race(TIMERS, true, Defect.NONE)) {
      long began = System.nanoTime();
      race.run(MIDDLE);
      // The fastest clock is ten minutes ahead: what is due by it has fired, and nothing else.
      long dueByTheFastest = (Multitude.TEMPLATES / 2 + 10) * (long) TIMERS / Multitude.TEMPLATES;
      assertThat(race.fired()).isEqualTo(dueByTheFastest);

      race.run(Multitude.end().plus(Duration.ofMinutes(11)));
      double seconds = (System.nanoTime() - began) / 1e9;

      assertThat(race.fired()).isEqualTo(TIMERS);
      assertThat(race.wrong()).isEmpty();
      assertThat(race.shares).allMatch(share -> share > 0);
      for (int i = 0; i < Multitude.TEMPLATES; i++) {
        RecordId some = RecordId.of("ticket-%02d-%d".formatted(i, 2 + 7 * i));
        assertThat(race.nodes.get(0).desk().isRebuiltEqual(some)).isTrue();
      }
      System.out.println(
          "timer race: %d timers, each fired once, by 8 engines %s, %.0f a second"
              .formatted(TIMERS, race.shares, TIMERS / seconds));
    }
  }

  @Test
  void engines_that_heed_no_leases_still_fire_each_once() throws Exception {
    try (Race race = new Race(FEW, false, Defect.NONE)) {
      race.run(Multitude.end().plus(Duration.ofMinutes(11)));

      assertThat(race.fired()).isEqualTo(FEW);
      assertThat(race.wrong()).isEmpty();
    }
  }

  @Test
  void a_store_without_a_check_of_versions_is_found() throws Exception {
    try (Race race = new Race(FEW, false, Defect.UNFENCED)) {
      race.run(Multitude.end().plus(Duration.ofMinutes(11)));

      assertThat(race.wrong()).isNotEmpty();
    }
  }

  @Test
  void a_store_that_doubles_firings_is_found() throws Exception {
    try (Race race = new Race(FEW, true, Defect.DOUBLES)) {
      race.run(Multitude.end().plus(Duration.ofMinutes(11)));

      assertThat(race.wrong()).isNotEmpty();
    }
  }
}
