package dev.helpdesk.jdbc;

import dev.helpdesk.model.Check;
import dev.helpdesk.spi.store.CommitHint;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Wakes a follower of the feed by PostgreSQL's notifications, which stores send that were built
 * with {@link JdbcStorage.Builder#notifyCommits}.
 *
 * <p>Keeps one connection while it is used. A connection that is lost ends the wait, and the next
 * wait makes another: what was notified in between is lost, as any hint may be, and the follower
 * finds it by reading. Used by one thread at a time; {@link #close} may be called by another and
 * takes effect when the wait is over.
 */
public final class PostgresHint implements CommitHint, AutoCloseable {

  /** The channel on which commits are told, with the tenant as the payload. */
  public static final String CHANNEL = "helpdesk_commits";

  private final DataSource dataSource;
  private @Nullable Connection connection;

  private PostgresHint(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Returns a hint over a data source whose connections are PostgreSQL's own or unwrap to it. A
   * pool's connection is kept for as long as the hint is open.
   */
  public static PostgresHint over(DataSource dataSource) {
    return new PostgresHint(Check.present(dataSource, "dataSource"));
  }

  /** {@inheritDoc} Without a connection to the database it waits no time at all. */
  @Override
  public synchronized void await(Duration atMost) throws InterruptedException {
    int millis = (int) Math.min(Integer.MAX_VALUE, Math.max(1, atMost.toMillis()));
    try {
      if (connection == null) {
        // What came before the first wait was not told; looking again at once finds it.
        connection = listening();
        return;
      }
      connection.unwrap(PGConnection.class).getNotifications(millis);
    } catch (SQLException lost) {
      close();
      throw SqlFailure.exception(lost);
    }
  }

  private Connection listening() throws SQLException {
    Connection opened = dataSource.getConnection();
    try (Statement statement = opened.createStatement()) {
      if (!opened.getAutoCommit()) {
        opened.setAutoCommit(true);
      }
      statement.execute("LISTEN " + CHANNEL);
      return opened;
    } catch (SQLException failure) {
      Attempt.close(opened);
      throw failure;
    }
  }

  /** Gives the connection back; the hint may be used again. */
  @Override
  public synchronized void close() {
    if (connection != null) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("UNLISTEN " + CHANNEL);
      } catch (SQLException broken) {
        // A connection that is gone listens no more.
      }
      Attempt.close(connection);
      connection = null;
    }
  }
}
