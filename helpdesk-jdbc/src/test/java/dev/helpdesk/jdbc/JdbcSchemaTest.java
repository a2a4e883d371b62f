package dev.helpdesk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.databases.TestDatabases;
import dev.helpdesk.spi.store.StoreFailedException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"serializable", "repeatable\\ read"})
  void tables_are_made_whatever_isolation_a_pool_has(String isolation) {
    try (HikariDataSource source = TestDatabases.postgres()) {
      PGSimpleDataSource strict = new PGSimpleDataSource();
      strict.setUrl(source.getJdbcUrl());
      strict.setOptions("-c default_transaction_isolation=" + isolation);

      JdbcSchema.of(strict).install();
      JdbcSchema.of(strict).install();
      assertThat(JdbcStorage.over(strict).open().feed().head(Registered.TENANT)).isZero();
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

  @Test
  void another_database_is_refused_by_name() {
    try (HikariDataSource source = TestDatabases.h2()) {
      DataSource another = Relabeled.as("SomeSQL", source);

      assertThatThrownBy(() -> JdbcSchema.of(another).install())
          .isInstanceOf(StoreFailedException.class)
          .hasMessageContaining("expected PostgreSQL or H2, but was somesql");
      assertThatThrownBy(() -> JdbcStorage.over(another).open())
          .isInstanceOfSatisfying(
              StoreFailedException.class, refused -> assertThat(refused.isRetryable()).isFalse())
          .hasMessageContaining("expected PostgreSQL or H2, but was somesql");
    }
  }

  @Test
  void a_user_who_is_no_administrator_of_an_h2_is_refused() throws SQLException {
    String place = "mem:no_administrator";
    try (HikariDataSource source = TestDatabases.h2(place);
        Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      JdbcSchema.of(source).install();
      statement.execute("CREATE USER plain PASSWORD 'secret'");
      statement.execute("GRANT ALL ON SCHEMA public TO plain");
      try (HikariDataSource plain = new HikariDataSource()) {
        plain.setJdbcUrl("jdbc:h2:" + place);
        plain.setUsername("PLAIN");
        plain.setPassword("secret");

        assertThatThrownBy(() -> JdbcStorage.over(plain).open())
            .isInstanceOfSatisfying(
                StoreFailedException.class, refused -> assertThat(refused.isRetryable()).isFalse())
            .hasMessageContaining("administrator");
      }
    }
  }

  @Test
  void a_postgresql_that_cannot_hold_every_text_is_refused() throws SQLException {
    try (HikariDataSource source = TestDatabases.postgres();
        Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE DATABASE latin ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");
      PGSimpleDataSource latin = new PGSimpleDataSource();
      latin.setUrl(source.getJdbcUrl());
      latin.setDatabaseName("latin");

      assertThatThrownBy(() -> JdbcSchema.of(latin).install())
          .isInstanceOfSatisfying(
              StoreFailedException.class, refused -> assertThat(refused.isRetryable()).isFalse())
          .hasMessageContaining("UTF8, but was LATIN1");
      assertThatThrownBy(() -> JdbcStorage.over(latin).open()).hasMessageContaining("LATIN1");
    }
  }

  @Test
  void scripts_are_found_by_tools_outside_the_module() throws URISyntaxException {
    Path classes =
        Path.of(JdbcSchema.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ModuleDescriptor module =
        ModuleFinder.of(classes).find("dev.helpdesk.jdbc").orElseThrow().descriptor();

    assertThat(module.opens())
        .filteredOn(open -> !open.isQualified())
        .extracting(ModuleDescriptor.Opens::source)
        .contains("dev.helpdesk.jdbc.h2", "dev.helpdesk.jdbc.postgresql");
    assertThat(module.packages()).contains("dev.helpdesk.jdbc.h2", "dev.helpdesk.jdbc.postgresql");
  }

  private static HikariDataSource open(String database) {
    return database.equals("h2") ? TestDatabases.h2() : TestDatabases.postgres();
  }
}
