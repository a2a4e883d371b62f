package dev.helpdesk.jdbc;

import dev.helpdesk.jdbc.Sessions.Work;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * One attempt to write on a connection of the store's own.
 *
 * <p>A failure before the deciding moment means that nothing is written; one that comes with it
 * leaves the outcome unknown, unless the database said what it was. A single statement without a
 * transaction around it decides by being executed, all else by its commit.
 */
final class Attempt implements AutoCloseable {

  private final Connection connection;
  private final boolean wasAuto;
  private final boolean transaction;
  private boolean deciding;

  Attempt(Connection connection, boolean statements) throws SQLException {
    this.connection = connection;
    boolean begun = false;
    try {
      wasAuto = connection.getAutoCommit();
      transaction = statements || !wasAuto;
      if (transaction && wasAuto) {
        connection.setAutoCommit(false);
      }
      begun = true;
    } finally {
      if (!begun) {
        close(connection);
      }
    }
  }

  Written run(Work<Boolean> work) throws SQLException {
    boolean written = false;
    try {
      deciding = !transaction;
      if (work.on(connection)) {
        if (transaction) {
          deciding = true;
          connection.commit();
        }
        written = true;
      }
      return written ? Written.YES : Written.NO;
    } catch (SQLException failure) {
      SqlFailure meaning = SqlFailure.of(failure);
      if (deciding && meaning == SqlFailure.GONE) {
        return Written.UNKNOWN;
      }
      if (meaning == SqlFailure.LOST) {
        return Written.refused(failure);
      }
      throw failure;
    } finally {
      // Also on an error: a connection given back with half a commit might commit it.
      if (!written) {
        undo();
      }
    }
  }

  private void undo() {
    if (transaction) {
      Sessions.rollback(connection);
    }
  }

  @Override
  public void close() {
    try {
      if (transaction && wasAuto) {
        Sessions.restore(connection, true);
      }
    } finally {
      close(connection);
    }
  }

  static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException broken) {
      // How the attempt ended is known; the pool drops the connection.
    }
  }
}
