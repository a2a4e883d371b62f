package dev.helpdesk.jdbc;

import dev.helpdesk.spi.store.StoreFailedException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Gives work a connection: that of the host's open transaction, or one of the store's own.
 *
 * <p>Work gets the connection, and neither closes nor commits it. Safe for use by several threads
 * as long as the data source is.
 */
final class Sessions {

  /** Tries of work that lost a race and is repeated. */
  static final int TRIES = 4;

  /**
   * The store's savepoint, set by statements: drivers refuse to set one inside a transaction that a
   * manager began (XA), where the database has nothing against it.
   */
  private static final String BEFORE = "helpdesk_before";

  private static final String NO_TRANSACTION = "25P01";

  private final DataSource dataSource;
  private final HostTransaction host;

  Sessions(DataSource dataSource, HostTransaction host) {
    this.dataSource = dataSource;
    this.host = host;
  }

  /** What is to be done on a connection. */
  interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Tells whether the calling thread is inside a transaction of the host. */
  boolean isEnlisted() {
    return host.connection().isPresent();
  }

  /**
   * Refuses to lease inside a transaction of the host: what is done under the lease would wait for
   * that transaction, and the lease's end for what is done.
   */
  void requireApart() {
    if (isEnlisted()) {
      throw new StoreFailedException(
          "expected no open transaction of the host around processDue and dispatch",
          false,
          new IllegalStateException("enlisted"));
    }
  }

  /** Runs an action after the host's commit, or now when there is none to come. */
  void afterCommit(Runnable action) {
    if (isEnlisted()) {
      host.afterCommit(action);
    } else {
      action.run();
    }
  }

  /** Reads; inside a transaction of the host, what it has written so far is seen. */
  <T> T read(Work<T> work) {
    Connection enlisted = host.connection().orElse(null);
    if (enlisted == null) {
      return own(work);
    }
    try {
      return work.on(enlisted);
    } catch (SQLException failure) {
      throw SqlFailure.exception(failure);
    }
  }

  /** Runs one statement, or several that each stand for themselves, apart from the host. */
  <T> T own(Work<T> work) {
    return repeated(
        connection ->
            connection.getAutoCommit() ? work.on(connection) : committed(connection, work));
  }

  /** Runs several statements in one transaction of the store's own. */
  <T> T together(Work<T> work) {
    return repeated(
        connection -> {
          boolean wasAuto = connection.getAutoCommit();
          connection.setAutoCommit(false);
          try {
            return committed(connection, work);
          } finally {
            restore(connection, wasAuto);
          }
        });
  }

  /** Commits what work did, or undoes it, whatever it was that went wrong. */
  private static <T> T committed(Connection connection, Work<T> work) throws SQLException {
    boolean done = false;
    try {
      T result = work.on(connection);
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        rollback(connection);
      }
    }
  }

  private <T> T repeated(Work<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work);
      } catch (SQLException failure) {
        if (SqlFailure.of(failure) != SqlFailure.LOST || attempt == TRIES) {
          throw SqlFailure.exception(failure);
        }
      }
    }
  }

  private <T> T once(Work<T> work) throws SQLException {
    Connection connection = dataSource.getConnection();
    try {
      return work.on(connection);
    } finally {
      // What was done is done, whether or not the connection can be given back.
      Attempt.close(connection);
    }
  }

  /**
   * Writes all or nothing, once, without repeating.
   *
   * @param work what writes, in one statement or several; false when it found that it must not
   * @param statements whether these are several, which need a transaction around them
   */
  Written write(Work<Boolean> work, boolean statements) {
    Connection enlisted = host.connection().orElse(null);
    if (enlisted != null) {
      return enlist(enlisted, work);
    }
    try (Attempt attempt = new Attempt(dataSource.getConnection(), statements)) {
      return attempt.run(work);
    } catch (SQLException failure) {
      throw SqlFailure.exception(failure);
    }
  }

  /** Leaves nothing of an attempt that failed in the host's transaction, which may go on. */
  private static Written enlist(Connection connection, Work<Boolean> work) {
    try {
      begin(connection);
      Written written = Written.NO;
      try {
        if (work.on(connection)) {
          Sql.of("RELEASE SAVEPOINT " + BEFORE).update(connection);
          written = Written.YES;
        }
      } catch (SQLException failure) {
        if (SqlFailure.of(failure) != SqlFailure.LOST) {
          throw failure;
        }
        written = Written.refused(failure);
      } finally {
        if (written.end() != Written.End.YES) {
          goBack(connection);
        }
      }
      return written;
    } catch (SQLException failure) {
      throw SqlFailure.exception(failure);
    }
  }

  /**
   * Sets the store's savepoint. Outside of a transaction each statement would commit alone, and a
   * refusal leave half of a command behind. PostgreSQL says itself that there is none, also where a
   * manager began one (XA) and the driver's autocommit stays on; H2 would set a savepoint anyway.
   */
  private static void begin(Connection connection) throws SQLException {
    boolean alone = connection.getAutoCommit() && Dialect.of(connection) == Dialect.H2;
    if (!alone) {
      try {
        Sql.of("SAVEPOINT " + BEFORE).update(connection);
      } catch (SQLException refused) {
        if (!NO_TRANSACTION.equals(refused.getSQLState())) {
          throw refused;
        }
        alone = true;
      }
    }
    if (alone) {
      throw new StoreFailedException(
          "expected the host's connection to be inside a transaction, but it commits by itself",
          false,
          new IllegalStateException("autocommit"));
    }
  }

  /** A savepoint that is gone went with the transaction: H2 undoes all of it for a deadlock. */
  private static void goBack(Connection connection) {
    try {
      Sql.of("ROLLBACK TO SAVEPOINT " + BEFORE).update(connection);
    } catch (SQLException gone) {
      throw new StoreFailedException(
          "the host's transaction has ended or is broken: expected the host to roll it back",
          false,
          SqlFailure.bare(gone));
    }
  }

  static void rollback(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException broken) {
      abort(connection);
    }
  }

  /** Ends a connection for good: given back as it is, it might commit what must not be. */
  private static void abort(Connection connection) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException broken) {
      // It has ended already.
    }
  }

  static void restore(Connection connection, boolean wasAuto) {
    try {
      connection.setAutoCommit(wasAuto);
    } catch (SQLException broken) {
      // The pool finds out by itself that the connection is dead.
    }
  }
}
