package dev.helpdesk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.databases.TestDatabases;
import dev.helpdesk.spi.store.HistoryRow;
import dev.helpdesk.spi.store.Storage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How far the feed is final while commits are under way that marked a position. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PostgresFeedTest {

  private final HikariDataSource source = TestDatabases.postgres();
  private Storage storage;

  @BeforeEach
  void open() {
    JdbcSchema.of(source).install();
    storage = JdbcStorage.over(source).open();
  }

  @AfterEach
  void close() {
    source.close();
  }

  /** Marks a position as a commit does that began so far from the head. */
  private static void mark(Connection connection, int fromHead) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT pg_advisory_xact_lock_shared("
              + "'helpdesk_position'::regclass::oid::bigint::bit(32)::int,"
              + " ((last_value + ("
              + fromHead
              + ")) & 2147483647)::int) FROM helpdesk_position");
    }
  }

  private void begin(long position) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT setval('helpdesk_position', " + position + ")");
    }
  }

  private void register(String... ids) {
    for (String id : ids) {
      storage.records().commit(Registered.changeset(id));
    }
  }

  private List<String> fed(Storage from) {
    return from.feed().read(Registered.TENANT, 0, 10).stream()
        .map(HistoryRow::record)
        .map(record -> record.value())
        .toList();
  }

  @Test
  void a_commit_that_began_after_the_head_was_read_hides_nothing() throws SQLException {
    register("r-1", "r-2");
    long head = storage.feed().head(Registered.TENANT);
    try (Connection newer = source.getConnection()) {
      mark(newer, 1);

      assertThat(head).isPositive();
      assertThat(storage.feed().head(Registered.TENANT)).isEqualTo(head);
      assertThat(fed(storage)).containsExactly("r-1", "r-2");
      newer.rollback();
    }
  }

  @Test
  void a_commit_that_marks_late_takes_nothing_back() throws SQLException {
    register("r-1", "r-2", "r-3");
    long head = storage.feed().head(Registered.TENANT);
    try (Connection late = source.getConnection()) {
      mark(late, -2);

      assertThat(storage.feed().head(Registered.TENANT)).isEqualTo(head);
      assertThat(fed(storage)).containsExactly("r-1", "r-2", "r-3");
      assertThat(fed(JdbcStorage.over(source).open())).containsExactly("r-1");
      late.rollback();
    }
  }

  @Test
  void marks_hold_readers_back_where_positions_outgrow_their_bits() throws SQLException {
    for (long last : List.of(2_147_483_646L, 2_147_483_647L, 4_294_967_295L)) {
      begin(last - 1);
      String before = "before-" + last;
      register(before);
      try (JdbcBatch open = JdbcBatch.open(source)) {
        open.storage().records().commit(Registered.changeset("late-" + last));
        register("after-" + last);
        assertThat(fed(storage)).endsWith(before);
        open.commit();
      }
      assertThat(fed(storage)).endsWith(before, "late-" + last, "after-" + last);
    }
  }

  @Test
  void positions_that_a_crash_took_back_are_given_again_and_no_row_is_passed_over()
      throws SQLException {
    register("r-1");
    long durable = storage.feed().head(Registered.TENANT);
    try (JdbcBatch undone = JdbcBatch.open(source)) {
      for (String id : List.of("r-2", "r-3", "r-4")) {
        undone.storage().records().commit(Registered.changeset(id));
      }
    }
    assertThat(fed(storage)).containsExactly("r-1");
    assertThat(storage.feed().head(Registered.TENANT)).isEqualTo(durable);

    // What no commit had made durable is gone after a crash: the sequence stands where it stood.
    begin(durable);
    try (JdbcBatch open = JdbcBatch.open(source)) {
      open.storage().records().commit(Registered.changeset("late"));
      register("after");

      assertThat(fed(storage)).containsExactly("r-1");
      assertThat(storage.feed().head(Registered.TENANT)).isEqualTo(durable);
      open.commit();
    }
    assertThat(fed(storage)).containsExactly("r-1", "late", "after");
  }
}
