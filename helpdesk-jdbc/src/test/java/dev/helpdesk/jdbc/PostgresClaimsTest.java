package dev.helpdesk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.databases.TestDatabases;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.WakeUps;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresClaimsTest {

  @Test
  void who_comes_too_late_for_all_it_chose_gets_what_is_behind() throws Exception {
    try (HikariDataSource source = TestDatabases.postgres();
        Connection other = source.getConnection();
        Statement statement = other.createStatement()) {
      JdbcSchema.of(source).install();
      Storage storage = JdbcStorage.over(source).open();
      storage.records().commit(Registered.changeset("r-1"));
      storage.records().commit(Registered.changeset("r-2"));
      statement.execute(
          "UPDATE helpdesk_record SET wake_up = timestamptz '2030-01-01 00:00Z'"
              + " + right(id, 1)::int * interval '1 second'");
      other.setAutoCommit(false);
      statement.execute(
          "INSERT INTO helpdesk_lease SELECT tenant, id, clock_timestamp() + interval '1 hour'"
              + " FROM helpdesk_record WHERE id = 'r-1'");

      Instant now = Instant.parse("2030-01-02T00:00:00Z");
      CompletableFuture<List<WakeUps.Claim>> late =
          CompletableFuture.supplyAsync(
              () -> storage.wakeUps().claim(now, Duration.ofMinutes(1), 1));
      while (!late.isDone() && !someoneWaits(statement)) {
        Thread.onSpinWait();
      }
      other.commit();

      assertThat(late.get(30, TimeUnit.SECONDS))
          .extracting(claim -> claim.record().value())
          .containsExactly("r-2");
    }
  }

  private static boolean someoneWaits(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SELECT FROM pg_locks WHERE NOT granted")) {
      return rows.next();
    }
  }
}
