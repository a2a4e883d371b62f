package dev.helpdesk.jdbc;

import dev.helpdesk.model.Check;
import dev.helpdesk.spi.store.CommitHint;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

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

  /** A driver that waits hears no interrupt, so that it never waits long. */
  private static final long MOST_MILLIS = 5_000;

  private final DataSource dataSource;
  private final Driver driver;
  private @Nullable Connection connection;
  private boolean wasAuto;

  private PostgresHint(DataSource dataSource, Driver driver) {
    this.dataSource = dataSource;
    this.driver = driver;
  }

  /** How a driver waits for notifications, which JDBC has no word for. */
  public interface Driver {

    /**
     * Waits until one comes or the time has passed. With PostgreSQL's own driver: {@code
     * connection.unwrap(PGConnection.class).getNotifications(millis)}.
     *
     * @param connection one that listens
     * @param millis milliseconds at most, 1 or more
     */
    void await(Connection connection, int millis) throws SQLException;
  }

  /**
   * Returns a hint over a data source; one connection is kept for as long as the hint is open.
   *
   * @param driver how the data source's driver waits
   */
  public static PostgresHint over(DataSource dataSource, Driver driver) {
    return new PostgresHint(
        Check.present(dataSource, "dataSource"), Check.present(driver, "driver"));
  }

  /** {@inheritDoc} Without a connection to the database it waits no time at all. */
  @Override
  public synchronized void await(Duration atMost) throws InterruptedException {
    refuseInterrupted();
    int millis = (int) Math.min(MOST_MILLIS, Math.max(1, atMost.toMillis()));
    try {
      if (connection == null) {
        // What came before the first wait was not told; looking again at once finds it.
        connection = listening();
        return;
      }
      driver.await(connection, millis);
      refuseInterrupted();
    } catch (SQLException lost) {
      close();
      throw SqlFailure.exception(lost);
    }
  }

  private static void refuseInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private Connection listening() throws SQLException {
    Connection opened = dataSource.getConnection();
    boolean listens = false;
    try (Statement statement = opened.createStatement()) {
      wasAuto = opened.getAutoCommit();
      // A connection inside a transaction is told nothing.
      opened.setAutoCommit(true);
      statement.execute("LISTEN " + CHANNEL);
      listens = true;
      return opened;
    } finally {
      if (!listens) {
        giveBack(opened);
      }
    }
  }

  private void giveBack(Connection used) {
    Sessions.restore(used, wasAuto);
    Attempt.close(used);
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
      giveBack(connection);
      connection = null;
    }
  }
}
