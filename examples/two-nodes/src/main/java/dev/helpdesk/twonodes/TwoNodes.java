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
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
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
      live();
      takeOver(engine, ahead);
      count(desk, pool);
    }
  }

  private void live() throws IOException, InterruptedException {
    say("north and south start on one database; the clock of south is 4 minutes ahead");
    Told north = Told.start("north", url, NORTH_AHEAD, COMMANDS, acknowledged);
    Told south = Told.start("south", url, SOUTH_AHEAD, COMMANDS, acknowledged);
    north.awaitEnough();
    south.awaitEnough();
    north.kill();
    say("north is killed at its work; " + acknowledged.size() + " commands are acknowledged");
    Told back = Told.start("north-again", url, NORTH_AHEAD, COMMANDS, acknowledged);
    back.awaitEnough();
    say("north is back and works beside south");
    back.end();
    south.end();
    say("both end in peace");
  }

  /** Does what is left: of what the killed node had in hand no sooner than its lease runs out. */
  private static void takeOver(HelpDesk engine, InstantSource clock) throws InterruptedException {
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
    say("what north had in hand when it was killed is done by another");
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
    long sent = Shared.number(pool, "SELECT count(DISTINCT key) FROM sent");
    say(sent + " notifications are sent");
    int lost = acknowledged.size() - present + tickets.size() - breaches;
    System.out.printf(
        "two-nodes: %d commands acknowledged, %d present, %d lost, %d doubled%n",
        acknowledged.size(), present, lost, doubled);
    if (lost + doubled > 0) {
      throw new IllegalStateException("The story ends badly.");
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
