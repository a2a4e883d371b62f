package dev.helpdesk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.databases.TestDatabases;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.StoreFailedException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of the host's H2 that would make texts equal which are not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class H2SettingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"IGNORECASE=TRUE", "MODE=MySQL;IGNORECASE=TRUE", "MODE=PostgreSQL"})
  void ids_are_told_apart_by_case_whatever_the_settings(String settings) {
    try (HikariDataSource source = open("told_apart_" + settings.hashCode() + ";" + settings)) {
      JdbcSchema.of(source).install();
      Storage storage = JdbcStorage.over(source).open();

      for (String id : List.of("r-1", "R-1")) {
        assertThat(storage.records().commit(Registered.changeset(id)))
            .isEqualTo(new CommitResult.Committed(false));
      }
      assertThat(storage.records().history(Registered.TENANT, RecordId.of("R-1"), 0, 10))
          .extracting(HistoryRow::record)
          .containsExactly(RecordId.of("R-1"));
      assertThat(storage.feed().read(Registered.TENANT, 0, 10)).hasSize(2);
    }
  }

  @Test
  void no_text_of_any_table_is_compared_without_its_case() throws SQLException {
    try (HikariDataSource source = open("no_text;IGNORECASE=TRUE")) {
      JdbcSchema.of(source).install();

      assertThat(types(source, "columns WHERE table_name LIKE 'HELPDESK%'"))
          .contains("CHARACTER VARYING", "ARRAY")
          .doesNotContain("VARCHAR_IGNORECASE");
      assertThat(types(source, "element_types WHERE object_name LIKE 'HELPDESK%'"))
          .isNotEmpty()
          .containsOnly("CHARACTER VARYING");
    }
  }

  private static List<String> types(HikariDataSource source, String which) throws SQLException {
    List<String> types = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT data_type FROM information_schema." + which)) {
      while (rows.next()) {
        types.add(rows.getString(1));
      }
    }
    return types;
  }

  @Test
  void a_collation_is_refused_until_it_is_off() throws SQLException {
    try (HikariDataSource source = open("collation")) {
      execute(source, "SET COLLATION ENGLISH STRENGTH PRIMARY");

      assertRefused("collation is OFF", () -> JdbcSchema.of(source).install());
      assertThat(JdbcSchema.of(source).version()).isZero();
      execute(source, "SET COLLATION OFF");
      JdbcSchema.of(source).install();
      assertThat(JdbcStorage.over(source).open().feed().head(Registered.TENANT)).isZero();
    }
  }

  @Test
  void a_mode_that_takes_empty_texts_for_none_is_refused() throws SQLException {
    try (HikariDataSource source = open("oracle;MODE=Oracle")) {
      assertRefused("'' from NULL", () -> JdbcSchema.of(source).install());
      assertThat(JdbcSchema.of(source).version()).isZero();
    }
    try (HikariDataSource source = open("later")) {
      JdbcSchema.of(source).install();
      execute(source, "SET MODE Oracle");

      assertRefused("'' from NULL", () -> JdbcStorage.over(source).open());
      assertRefused("'' from NULL", () -> JdbcBatch.open(source));
    }
  }

  private static void assertRefused(String words, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            StoreFailedException.class, refused -> assertThat(refused.isRetryable()).isFalse())
        .hasMessageContaining(words);
  }

  private static void execute(HikariDataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static HikariDataSource open(String settings) {
    return TestDatabases.h2("mem:settings_" + settings);
  }
}
