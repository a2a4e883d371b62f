package dev.helpdesk.twonodes;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.core.Desk;
import dev.helpdesk.core.HelpDesk;
import dev.helpdesk.core.command.Actor;
import dev.helpdesk.core.view.Happened;
import dev.helpdesk.jdbc.JdbcSchema;
import dev.helpdesk.model.RecordId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;

/** Tells the story of two nodes, north and south, of which one is killed and comes back. */
public final class TwoNodes {

  private static final int COMMANDS = 300;
  private static final long NORTH_AHEAD = 0;
  private static final long SOUTH_AHEAD = 240;
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final String url;
  private final Set<String> acknowledged = new ConcurrentSkipListSet<>();

  private TwoNodes(String url) {
    this.url = url;
  }

  /**
   * Tells it.
   *
   * @param arguments the address of an empty PostgreSQL database, or nothing: then one is started
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0) {
      new TwoNodes(arguments[0]).tell();
      return;
    }
    try (EmbeddedPostgres server =
        EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(1)).start()) {
      new TwoNodes(server.getJdbcUrl("postgres", "postgres")).tell();
    }
  }

  private void tell() throws IOException, InterruptedException, SQLException {
    try (HikariDataSource pool = Shared.pool(url)) {
      JdbcSchema.of(pool).install();
      Shared.install(pool);
      // The clock of the one that looks on is ahead of all, so that it sees what is due for any.
      InstantSource ahead =
          InstantSource.offset(InstantSource.system(), Duration.ofSeconds(SOUTH_AHEAD));
      HelpDesk engine = Shared.engine(pool, ahead);
      Desk desk = engine.desk(Shared.TENANT);
      desk.install(Actor.administrator("root"), Shared.policy()).orThrow();
      Set<String> left = live(pool);
      takeOver(engine, ahead, left.size());
      count(desk, pool);
    }
  }

  /** Returns what north had in hand when it was killed. */
  private Set<String> live(HikariDataSource pool) throws IOException, InterruptedException {
    say("north and south start on one database; the clock of south is 4 minutes ahead");
    Told north = Told.start("north", url, NORTH_AHEAD, COMMANDS, acknowledged);
    Told south = Told.start("south", url, SOUTH_AHEAD, COMMANDS, acknowledged);
    north.awaitEnough();
    south.awaitEnough();
    north.kill();
    Set<String> inHand = Shared.inHand(pool);
    say("north is killed at its work; " + acknowledged.size() + " commands are acknowledged");
    Told back = Told.start("north-again", url, NORTH_AHEAD, COMMANDS, acknowledged);
    back.awaitEnough();
    say("north is back and works beside south");
    back.end();
    south.end();
    // Who lives gives back what it claims: what is still claimed as it was then was north's.
    inHand.retainAll(Shared.inHand(pool));
    say(
        "both end in peace; %d records and notifications wait for the leases that north died with"
            .formatted(inHand.size()));
    return inHand;
  }

  /** Does what is left: of what the killed node had in hand no sooner than its lease runs out. */
  private static void takeOver(HelpDesk engine, InstantSource clock, int left)
      throws InterruptedException {
    // What south promised two seconds ahead is due, by a clock that is ahead of it, at once.
    Instant until = clock.instant().plusSeconds(10);
    Instant patience = clock.instant().plus(LEASE.multipliedBy(3));
    while (engine.nextWakeUp().filter(next -> next.isBefore(until)).isPresent()) {
      if (clock.instant().isAfter(patience)) {
        throw new IllegalStateException("What is due is not done.");
      }
      boolean more = engine.processDue(until, 1_000).isMore();
      more |= engine.dispatch(1_000).isMore();
      if (!more) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
    say(
        left > 0
            ? "the %d that north had in hand when it was killed are done by another".formatted(left)
            : "north had nothing in hand when it was killed: there was nothing to take over");
  }

  private void count(Desk desk, HikariDataSource pool) {
    int present = 0;
    int doubled = 0;
    int breaches = 0;
    Set<String> tickets = new TreeSet<>();
    acknowledged.forEach(command -> tickets.add(command.split(" ", 2)[1]));
    for (String ticket : tickets) {
      Set<String> events = new TreeSet<>();
      for (Happened happened : desk.history(RecordId.of(ticket))) {
        String type = happened.event().eventType();
        boolean once = Set.of("Registered", "MessagePosted", "TargetBreached").contains(type);
        doubled += once && !events.add(type) ? 1 : 0;
      }
      present +=
          acknowledged.contains("Registered " + ticket) && events.contains("Registered") ? 1 : 0;
      present +=
          acknowledged.contains("MessagePosted " + ticket) && events.contains("MessagePosted")
              ? 1
              : 0;
      breaches += events.contains("TargetBreached") ? 1 : 0;
    }
    say(breaches + " of " + tickets.size() + " tickets had no answer in time, each told once");
    long unsent = notifications(pool);
    long lost = acknowledged.size() - present + tickets.size() - breaches + unsent;
    System.out.printf(
        "two-nodes: %d commands acknowledged, %d present, %d lost, %d doubled%n",
        acknowledged.size(), present, lost, doubled);
    if (lost + doubled > 0) {
      throw new IllegalStateException("The story ends badly.");
    }
  }

  /** Holds what was sent against what was to be sent; returns how many were not sent. */
  private static long notifications(HikariDataSource pool) {
    long all = Shared.number(pool, "SELECT count(*) FROM helpdesk_outbox WHERE state <> 'STOPPED'");
    long sent =
        Shared.number(
            pool,
            "SELECT count(*) FROM helpdesk_outbox WHERE state = 'DONE'"
                + " AND id IN (SELECT key FROM sent)");
    long again =
        Shared.number(
            pool, "SELECT count(*) FROM (SELECT FROM sent GROUP BY key HAVING count(*) > 1) twice");
    say("%d of %d notifications are sent, %d of them twice".formatted(sent, all, again));
    return all - sent;
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
