package dev.helpdesk.jdbc;

import dev.helpdesk.model.Check;
import dev.helpdesk.spi.store.StoreFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Many commits in one transaction, for imports: all are there at once, and the disk is waited for
 * once.
 *
 * <p>An engine over {@link #storage} takes commands as ever; listeners hear of them when {@link
 * #commit} has ended. A batch of some hundred commands is a good size: others wait for the records
 * and names that it touches until it commits, and so do readers of the feed for what comes after.
 * It holds one connection; numbers of folios and the feed take another. For use by one thread.
 */
public final class JdbcBatch implements AutoCloseable {

  private final Connection connection;
  private final boolean wasAuto;
  private final List<Runnable> afterCommit = new ArrayList<>();
  private final JdbcStorage storage;

  private JdbcBatch(DataSource dataSource, Connection connection) throws SQLException {
    this.connection = connection;
    wasAuto = connection.getAutoCommit();
    storage = JdbcStorage.over(dataSource).hostTransaction(new Enlisted()).over(connection);
    connection.setAutoCommit(false);
  }

  private final class Enlisted implements HostTransaction {

    @Override
    public Optional<Connection> connection() {
      return Optional.of(connection);
    }

    @Override
    public void afterCommit(Runnable action) {
      afterCommit.add(action);
    }
  }

  /**
   * Begins a batch.
   *
   * @throws StoreFailedException when the database can't be reached or lacks the tables
   */
  public static JdbcBatch open(DataSource dataSource) {
    // Before a connection is held: a pool may have only one.
    JdbcSchema.of(Check.present(dataSource, "dataSource")).check();
    try {
      Connection connection = dataSource.getConnection();
      JdbcBatch batch = null;
      try {
        batch = new JdbcBatch(dataSource, connection);
        return batch;
      } finally {
        if (batch == null) {
          Attempt.close(connection);
        }
      }
    } catch (SQLException refused) {
      throw SqlFailure.exception(refused);
    }
  }

  /** Returns the store that writes into this batch. */
  public JdbcStorage storage() {
    return storage;
  }

  /**
   * Commits what was written since the last commit, and then tells who waits for it.
   *
   * @throws StoreFailedException when the database refuses, and then nothing of it is written
   * @throws BatchOutcomeUnknownException when the connection was lost with the commit
   * @throws BatchFollowUpException when all of it is written, but something that waited for that
   *     failed
   */
  public void commit() {
    decide();
    List<RuntimeException> failures = new ArrayList<>();
    while (!afterCommit.isEmpty()) {
      List<Runnable> actions = List.copyOf(afterCommit);
      afterCommit.clear();
      actions.forEach(action -> guarded(action, failures));
      // What listeners commanded stands in the batch, too.
      guarded(this::decide, failures);
    }
    if (!failures.isEmpty()) {
      throw new BatchFollowUpException(failures);
    }
  }

  private static void guarded(Runnable action, List<RuntimeException> failures) {
    try {
      action.run();
    } catch (RuntimeException failure) {
      failures.add(failure);
    }
  }

  private void decide() {
    try {
      connection.commit();
    } catch (SQLException failure) {
      Sessions.rollback(connection);
      afterCommit.clear();
      throw SqlFailure.of(failure) == SqlFailure.GONE
          ? new BatchOutcomeUnknownException(SqlFailure.exception(failure))
          : SqlFailure.exception(failure);
    }
  }

  /** Ends the batch; what was not committed is undone. */
  @Override
  public void close() {
    Sessions.rollback(connection);
    afterCommit.clear();
    Sessions.restore(connection, wasAuto);
    Attempt.close(connection);
  }
}
