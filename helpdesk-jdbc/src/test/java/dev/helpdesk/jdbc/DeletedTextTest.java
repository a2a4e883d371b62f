package dev.helpdesk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.helpdesk.databases.TestDatabases;
import dev.helpdesk.model.ActorId;
import dev.helpdesk.model.Audience;
import dev.helpdesk.model.TextKey;
import dev.helpdesk.spi.store.Changeset;
import dev.helpdesk.spi.store.CommitResult;
import dev.helpdesk.spi.store.RecordRow;
import dev.helpdesk.spi.store.Storage;
import dev.helpdesk.spi.store.TextRow;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A touch changes no version, so what had to wait for it goes through and must see what it wrote.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeletedTextTest {

  private static final TextKey KEY = new TextKey("a");
  private static final String WAITING_ON_POSTGRES = "SELECT FROM pg_locks WHERE NOT granted";
  private static final String WAITING_ON_H2 =
      "SELECT 1 FROM information_schema.sessions WHERE blocker_id > 0";

  @ParameterizedTest
  @ValueSource(strings = {"postgres", "h2"})
  void a_text_that_a_touch_wrote_meanwhile_is_deleted(String database) throws Exception {
    try (HikariDataSource source = open(database);
        Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      Storage storage = JdbcStorage.over(source).open();
      Changeset registered = Registered.changeset("r-1");
      RecordRow row = registered.row();
      storage.records().commit(registered);

      CompletableFuture<CommitResult> deleting;
      try (JdbcBatch batch = JdbcBatch.open(source)) {
        Changeset touch =
            Changeset.builder(registered.now(), 1, row).texts(List.of(text(row))).build();
        batch.storage().records().commit(touch);
        Changeset deletion =
            Changeset.builder(registered.now(), 1, row).deletedTexts(List.of(KEY)).build();
        deleting = CompletableFuture.supplyAsync(() -> storage.records().commit(deletion));
        String waiting = database.equals("h2") ? WAITING_ON_H2 : WAITING_ON_POSTGRES;
        while (!deleting.isDone() && !isAny(statement, waiting)) {
          Thread.onSpinWait();
        }
        batch.commit();
      }

      assertThat(deleting.get(30, TimeUnit.SECONDS)).isEqualTo(new CommitResult.Committed(false));
      assertThat(storage.records().texts(row.tenant(), row.id())).isEmpty();
    }
  }

  private static TextRow text(RecordRow row) {
    return new TextRow(
        row.tenant(), row.id(), KEY, List.of(ActorId.of("ana")), Audience.PUBLIC, "a text");
  }

  private static boolean isAny(Statement statement, String question) throws SQLException {
    try (ResultSet rows = statement.executeQuery(question)) {
      return rows.next();
    }
  }

  private static HikariDataSource open(String database) {
    HikariDataSource source = database.equals("h2") ? TestDatabases.h2() : TestDatabases.postgres();
    JdbcSchema.of(source).install();
    return source;
  }
}
