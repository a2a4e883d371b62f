package dev.helpdesk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A day without any node: in the build with some tickets, at night with a million. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatchUpTest {

  private static final int TICKETS =
      Integer.getInteger("catchup.tickets", Boolean.getBoolean("nightly") ? 1_000_000 : 4_000);

  private static final int PATIENCE_MINUTES = Boolean.getBoolean("nightly") ? 150 : 10;

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

  @Test
  void all_that_fell_due_in_a_day_is_done_once_at_its_instant_in_512_MB() throws Exception {
    String url = server.database();
    Multitude.fill(url, TICKETS);

    String told = told(url);

    System.out.print(told);
    assertThat(told).startsWith("catch-up: ");
    try (HikariDataSource pool = Server.pool(url, 2)) {
      assertThat(Audit.rows(pool, wrong())).isEmpty();
      assertThat(Audit.number(pool, count("TargetBreached"))).isEqualTo(TICKETS);
      assertThat(Audit.number(pool, count("Registered"))).isGreaterThan(TICKETS);
    }
  }

  /** Catches up in a process of its own; what it says is short enough for the pipe to hold. */
  private static String told(String url) throws Exception {
    Process process = jvm.start(CatchUp.class, List.of("-Xms32m", "-Xmx512m"), List.of(url));
    try {
      process.getOutputStream().close();
      assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).as("ends").isTrue();
      assertThat(process.exitValue()).isZero();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      boolean unused = process.toHandle().destroyForcibly();
    }
  }

  private static String count(String event) {
    return "SELECT count(*) FROM helpdesk_history WHERE type = '" + event + "'";
  }

  /** Asks for what did not fire once at its instant, but for what came in meanwhile. */
  private static String wrong() {
    return "SELECT r.record FROM helpdesk_history r LEFT JOIN helpdesk_history b"
        + " ON b.tenant = r.tenant AND b.record = r.record AND b.type = 'TargetBreached'"
        + " AND b.at = r.at + interval '"
        + Multitude.TARGET.toSeconds()
        + " seconds' + interval '1 microsecond' WHERE r.type = 'Registered'"
        + " AND r.record NOT LIKE 'new-%' GROUP BY r.record HAVING count(b.record) <> 1";
  }
}
