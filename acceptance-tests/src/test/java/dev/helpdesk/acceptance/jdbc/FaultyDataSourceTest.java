package dev.helpdesk.acceptance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helpdesk.acceptance.jdbc.Bench.Database;
import dev.helpdesk.tck.SimulatedCrash;
import dev.helpdesk.tck.jdbc.FaultyDataSource;
import dev.helpdesk.tck.jdbc.SqlFault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("databases")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultyDataSourceTest {

  private Bench bench;
  private FaultyDataSource faults;

  @BeforeEach
  void database() {
    bench = Bench.on(Database.H2);
    faults = bench.faults();
    bench.execute("CREATE TABLE thing (name varchar(20))");
  }

  @AfterEach
  void end() {
    bench.close();
  }

  private void insert(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("INSERT INTO thing (name) VALUES (?)")) {
      statement.setString(1, name);
      var unused = statement.executeUpdate();
    }
  }

  /** Points: getConnection, setAutoCommit, execute, commit, close. */
  private void insertInTransaction(String name) throws SQLException {
    try (Connection connection = faults.getConnection()) {
      connection.setAutoCommit(false);
      insert(connection, name);
      connection.commit();
    }
  }

  @Test
  void what_is_asked_of_the_database_is_counted() throws SQLException {
    insertInTransaction("a");

    assertThat(faults.pointsMet())
        .containsExactly(
            "getConnection",
            "setAutoCommit",
            "execute INSERT INTO thing (name) VALUES (?)",
            "commit",
            "close");
    assertThat(faults.open()).isZero();
    assertThat(faults.fired()).isZero();
  }

  @Test
  void a_connection_lost_before_a_commit_leaves_nothing_and_after_it_all() {
    faults.failAt(4, SqlFault.lostBefore());
    assertThatThrownBy(() -> insertInTransaction("a"))
        .isInstanceOfSatisfying(
            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08006"));
    assertThat(bench.rows("SELECT name FROM thing")).isEmpty();

    faults.forget();
    faults.failAt(4, SqlFault.lostAfter());
    assertThatThrownBy(() -> insertInTransaction("b")).isInstanceOf(SQLException.class);
    assertThat(bench.rows("SELECT name FROM thing")).containsExactly("b|");
    assertThat(faults.open()).isZero();
    assertThat(bench.lent()).isZero();
  }

  @Test
  void after_a_crash_nothing_works_until_it_is_over_and_what_was_open_is_undone()
      throws SQLException {
    Connection other = faults.getConnection();
    other.setAutoCommit(false);
    insert(other, "other");
    faults.forget();
    faults.failAt(3, SqlFault.crashAfter());

    assertThatThrownBy(() -> insertInTransaction("a")).isInstanceOf(SimulatedCrash.class);
    assertThatThrownBy(() -> insertInTransaction("b")).isInstanceOf(SimulatedCrash.class);
    assertThatThrownBy(other::commit).isInstanceOf(SimulatedCrash.class);
    faults.heal();
    assertThatThrownBy(other::commit).isInstanceOf(SimulatedCrash.class);
    insertInTransaction("c");

    assertThat(bench.rows("SELECT name FROM thing")).containsExactly("c|");
    assertThat(bench.lent()).isZero();
  }

  @Test
  void after_a_failed_statement_a_transaction_accepts_nothing_but_a_rollback() throws SQLException {
    faults.failAt(3, SqlFault.failed("40001"));
    try (Connection connection = faults.getConnection()) {
      connection.setAutoCommit(false);
      assertThatThrownBy(() -> insert(connection, "secret"))
          .hasMessageContaining("secret")
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> insert(connection, "b"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("25P02"));
      connection.rollback();
      insert(connection, "c");
      connection.commit();
    }
    assertThat(bench.rows("SELECT name FROM thing")).containsExactly("c|");
  }

  @Test
  void an_error_goes_by_and_everything_works_again() throws SQLException {
    faults.failAt(1, SqlFault.errorBefore());
    assertThatThrownBy(() -> insertInTransaction("a")).isInstanceOf(OutOfMemoryError.class);
    insertInTransaction("b");

    assertThat(faults.fired()).isEqualTo(1);
    assertThat(bench.rows("SELECT name FROM thing")).containsExactly("b|");
  }
}
