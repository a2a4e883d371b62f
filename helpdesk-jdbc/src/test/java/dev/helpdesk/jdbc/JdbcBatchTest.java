package dev.helpdesk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.databases.TestDatabases;
import dev.helpdesk.model.RecordId;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.StoreFailedException;
import dev.helpdesk.tck.jdbc.FaultyDataSource;
import dev.helpdesk.tck.jdbc.SqlFault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JdbcBatchTest {

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "h2"})
  void a_batch_is_seen_by_others_when_it_commits_and_what_follows_is_told_then(String database) {
    try (HikariDataSource source = open(database);
        JdbcBatch batch = JdbcBatch.open(source)) {
      Storage others = JdbcStorage.over(source).open();
      List<String> told = new ArrayList<>();

      assertThat(batch.storage().records().commit(Registered.changeset("r-1")))
          .isEqualTo(new CommitResult.Committed(true));
      batch.storage().afterCommit(() -> told.add("r-1"));
      assertThat(batch.storage().records().load(Registered.TENANT, RecordId.of("r-1"))).isPresent();
      assertThat(others.records().load(Registered.TENANT, RecordId.of("r-1"))).isEmpty();
      assertThat(others.feed().read(Registered.TENANT, 0, 10)).isEmpty();
      assertThat(told).isEmpty();

      batch.commit();
      assertThat(others.records().load(Registered.TENANT, RecordId.of("r-1"))).isPresent();
      assertThat(others.feed().read(Registered.TENANT, 0, 10)).hasSize(1);
      assertThat(told).containsExactly("r-1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "h2"})
  void what_is_commanded_when_a_batch_commits_is_committed_too(String database) {
    try (HikariDataSource source = open(database)) {
      try (JdbcBatch batch = JdbcBatch.open(source)) {
        batch.storage().records().commit(Registered.changeset("r-1"));
        batch
            .storage()
            .afterCommit(() -> batch.storage().records().commit(Registered.changeset("r-2")));
        batch.storage().afterCommit(() -> batch.storage().afterCommit(() -> {}));
        batch.commit();
      }
      assertThat(JdbcStorage.over(source).open().feed().read(Registered.TENANT, 0, 10)).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "h2"})
  void what_is_written_after_a_commit_and_tells_nobody_is_committed_too(String database) {
    try (HikariDataSource source = open(database)) {
      try (JdbcBatch batch = JdbcBatch.open(source)) {
        batch.storage().records().commit(Registered.changeset("r-1"));
        batch
            .storage()
            .afterCommit(() -> batch.storage().records().commit(Registered.changeset("r-2")));
        batch.commit();
      }
      assertThat(JdbcStorage.over(source).open().feed().read(Registered.TENANT, 0, 10)).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "h2"})
  void an_action_that_fails_after_the_commit_keeps_no_other_from_running(String database) {
    IllegalStateException first = new IllegalStateException("first");
    IllegalStateException second = new IllegalStateException("second");
    try (HikariDataSource source = open(database);
        JdbcBatch batch = JdbcBatch.open(source)) {
      List<String> told = new ArrayList<>();
      batch.storage().records().commit(Registered.changeset("r-1"));
      batch.storage().afterCommit(throwing(first));
      batch.storage().afterCommit(throwing(second));
      batch.storage().afterCommit(() -> told.add("r-1"));

      assertThatThrownBy(batch::commit)
          .isInstanceOf(BatchFollowUpException.class)
          .hasMessageContaining("the batch is written")
          .hasCause(first)
          .hasSuppressedException(second);
      assertThat(told).containsExactly("r-1");
      assertThat(JdbcStorage.over(source).open().feed().read(Registered.TENANT, 0, 10)).hasSize(1);

      batch.storage().records().commit(Registered.changeset("r-2"));
      batch.commit();
      assertThat(JdbcStorage.over(source).open().feed().read(Registered.TENANT, 0, 10)).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "h2"})
  void a_batch_is_not_told_as_unwritten_when_what_follows_it_is(String database) {
    try (HikariDataSource source = open(database)) {
      FaultyDataSource faults = new FaultyDataSource(source);
      try (JdbcBatch batch = JdbcBatch.open(faults)) {
        batch.storage().records().commit(Registered.changeset("r-1"));
        batch
            .storage()
            .afterCommit(
                () -> {
                  batch.storage().records().commit(Registered.changeset("r-2"));
                  faults.failAt(faults.points() + 1, SqlFault.failed("40001"));
                });

        assertThatThrownBy(batch::commit)
            .isInstanceOf(BatchFollowUpException.class)
            .hasCauseInstanceOf(StoreFailedException.class);
      }
      assertThat(JdbcStorage.over(source).open().feed().read(Registered.TENANT, 0, 10))
          .extracting(row -> row.record().value())
          .containsExactly("r-1");
    }
  }

  private static Runnable throwing(RuntimeException failure) {
    return () -> {
      throw failure;
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "h2"})
  void leases_are_refused_inside_a_batch(String database) {
    try (HikariDataSource source = open(database);
        JdbcBatch batch = JdbcBatch.open(source)) {
      Instant now = Instant.parse("2030-01-01T00:00:00Z");
      assertThatThrownBy(() -> batch.storage().wakeUps().claim(now, Duration.ofMinutes(1), 10))
          .isInstanceOf(StoreFailedException.class);
      assertThatThrownBy(() -> batch.storage().outbox().claim(now, Duration.ofMinutes(1), 10))
          .isInstanceOf(StoreFailedException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "h2"})
  void a_refused_commit_leaves_the_rest_of_its_batch(String database) {
    try (HikariDataSource source = open(database);
        JdbcBatch batch = JdbcBatch.open(source)) {
      assertThat(batch.storage().records().commit(Registered.changeset("r-1")))
          .isInstanceOf(CommitResult.Committed.class);
      assertThat(batch.storage().records().commit(Registered.changeset("r-1")))
          .isEqualTo(new CommitResult.VersionConflict(1));
      assertThat(batch.storage().records().commit(Registered.changeset("r-2")))
          .isInstanceOf(CommitResult.Committed.class);
      batch.commit();

      Storage others = JdbcStorage.over(source).open();
      assertThat(others.feed().read(Registered.TENANT, 0, 10))
          .extracting(row -> row.record().value())
          .containsExactly("r-1", "r-2");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "h2"})
  void nothing_remains_of_a_batch_that_ends_without_a_commit(String database) {
    try (HikariDataSource source = open(database)) {
      List<String> told = new ArrayList<>();
      try (JdbcBatch batch = JdbcBatch.open(source)) {
        assertThat(batch.storage().records().commit(Registered.changeset("r-1")))
            .isInstanceOf(CommitResult.Committed.class);
        batch.storage().afterCommit(() -> told.add("r-1"));
      }
      Storage others = JdbcStorage.over(source).open();
      assertThat(others.records().load(Registered.TENANT, RecordId.of("r-1"))).isEmpty();
      assertThat(others.feed().head(Registered.TENANT)).isZero();
      assertThat(told).isEmpty();
      assertThat(others.records().commit(Registered.changeset("r-1")))
          .isEqualTo(new CommitResult.Committed(false));
    }
  }

  private static HikariDataSource open(String database) {
    HikariDataSource source = database.equals("h2") ? TestDatabases.h2() : TestDatabases.postgres();
    JdbcSchema.of(source).install();
    return source;
  }
}
