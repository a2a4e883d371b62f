package dev.helpdesk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.databases.TestDatabases;
import dev.helpdesk.spi.store.StoreFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables: made once, and refused when they are not those that the library needs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JdbcSchemaTest {

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "h2"})
  void a_store_over_no_tables_is_refused_and_over_installed_ones_opens(String database) {
    try (HikariDataSource source = open(database)) {
      assertThat(JdbcSchema.of(source).version()).isZero();
      assertThatThrownBy(() -> JdbcStorage.over(source).open())
          .isInstanceOf(StoreFailedException.class)
          .hasMessageContaining("expected tables of version 1, but was 0");

      JdbcSchema.of(source).install();
      JdbcSchema.of(source).install();
      assertThat(JdbcSchema.of(source).version()).isEqualTo(JdbcSchema.VERSION);
      assertThat(JdbcStorage.over(source).open().feed().head(Registered.TENANT)).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "h2"})
  void tables_of_a_newer_library_are_refused(String database) throws SQLException {
    try (HikariDataSource source = open(database)) {
      JdbcSchema.of(source).install();
      try (Connection connection = source.getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("INSERT INTO helpdesk_schema (version) VALUES (99)");
      }

      assertThatThrownBy(() -> JdbcStorage.over(source).open())
          .isInstanceOf(StoreFailedException.class)
          .hasMessageContaining("but was 99");
    }
  }

  @Test
  void engines_that_start_at_once_may_all_make_the_tables_of_postgresql() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (HikariDataSource source = TestDatabases.postgres()) {
      Callable<Integer> install =
          () -> {
            JdbcSchema.of(source).install();
            return JdbcSchema.of(source).version();
          };
      List<Future<Integer>> versions =
          threads.invokeAll(Stream.generate(() -> install).limit(8).toList());
      for (Future<Integer> version : versions) {
        assertThat(version.get()).isEqualTo(JdbcSchema.VERSION);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_database_that_cannot_be_reached_is_told_without_its_own_words() {
    HikariDataSource closed = TestDatabases.h2();
    closed.close();

    assertThatThrownBy(() -> JdbcStorage.over(closed).open())
        .isInstanceOfSatisfying(
            StoreFailedException.class, refused -> assertThat(refused.isRetryable()).isTrue());
  }

  private static HikariDataSource open(String database) {
    return database.equals("h2") ? TestDatabases.h2() : TestDatabases.postgres();
  }
}
