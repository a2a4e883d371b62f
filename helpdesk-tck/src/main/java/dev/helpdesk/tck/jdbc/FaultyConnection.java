package dev.helpdesk.tck.jdbc;

import dev.helpdesk.tck.SimulatedCrash;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.concurrent.Executor;

/** A connection whose statements and transactions are points at which a fault may be due. */
final class FaultyConnection extends DelegatingConnection {

  private enum Standing {
    ALIVE,
    /** A statement of the transaction failed: nothing but a rollback is accepted. */
    ABORTED,
    /** The connection is gone. */
    BROKEN,
    CLOSED,
    /** The process that had it is gone. */
    DEAD
  }

  /** What is asked of the driver. */
  interface Call<T> {
    T make() throws SQLException;
  }

  /** What is asked of the driver, without an answer. */
  interface Action {
    void take() throws SQLException;
  }

  private final Connection delegate;
  private final FaultyDataSource faults;
  private final boolean wasAuto;
  private volatile Standing standing = Standing.ALIVE;

  FaultyConnection(Connection delegate, FaultyDataSource faults) throws SQLException {
    this.delegate = delegate;
    this.faults = faults;
    this.wasAuto = delegate.getAutoCommit();
  }

  @Override
  Connection inner() throws SQLException {
    check();
    return delegate;
  }

  /** Fails when this connection is of no use any more. */
  void check() throws SQLException {
    if (standing == Standing.DEAD) {
      throw new SimulatedCrash("a connection of the dead");
    }
    if (standing == Standing.BROKEN || standing == Standing.CLOSED) {
      throw new SQLException("the connection is " + standing, "08003");
    }
  }

  /** Executes a statement, of which an aborted transaction takes only the way back. */
  <T> T execute(String words, String values, Call<T> call) throws SQLException {
    boolean back = words.startsWith("ROLLBACK TO ");
    return at(
        "execute " + words,
        values,
        () -> {
          if (standing == Standing.ABORTED && !back) {
            throw new SQLException("the transaction is aborted", "25P02");
          }
          T answer = call.make();
          if (back) {
            standing = Standing.ALIVE;
          }
          return answer;
        });
  }

  private void at(String point, Action action) throws SQLException {
    var unused =
        at(
            point,
            "",
            () -> {
              action.take();
              return true;
            });
  }

  private <T> T at(String point, String values, Call<T> call) throws SQLException {
    check();
    SqlFault due = faults.next(point);
    if (due == null) {
      return call.make();
    }
    if (due.after()) {
      var unused = call.make();
    } else if (point.equals("commit") && due.kind() == SqlFault.Kind.FAILURE) {
      delegate.rollback();
    }
    SQLException failure = faults.failure(due, point, values);
    if (due.breaks()) {
      standing = Standing.BROKEN;
      giveBack();
    } else if (point.startsWith("execute") && !delegate.getAutoCommit()) {
      standing = Standing.ABORTED;
    }
    throw failure;
  }

  /** The process is gone: the server rolls back what it had open. */
  void die() {
    if (standing != Standing.CLOSED && standing != Standing.BROKEN) {
      standing = Standing.DEAD;
      giveBack();
    }
    standing = Standing.DEAD;
  }

  /** Gives the driver's connection back as the server leaves it when its client is gone. */
  private void giveBack() {
    faults.closed(this);
    try (delegate) {
      if (!delegate.getAutoCommit()) {
        delegate.rollback();
        delegate.setAutoCommit(wasAuto);
      }
    } catch (SQLException broken) {
      // It is gone in truth.
    }
  }

  @Override
  public void setAutoCommit(boolean auto) throws SQLException {
    at(
        "setAutoCommit",
        () -> {
          if (standing == Standing.ABORTED) {
            delegate.rollback();
            standing = Standing.ALIVE;
          }
          delegate.setAutoCommit(auto);
        });
  }

  @Override
  public void commit() throws SQLException {
    at(
        "commit",
        () -> {
          if (standing == Standing.ABORTED) {
            delegate.rollback();
            standing = Standing.ALIVE;
            throw new SQLException("the transaction was aborted", "25P02");
          }
          delegate.commit();
        });
  }

  @Override
  public void rollback() throws SQLException {
    at(
        "rollback",
        () -> {
          delegate.rollback();
          standing = Standing.ALIVE;
        });
  }

  @Override
  public void rollback(Savepoint savepoint) throws SQLException {
    at(
        "rollback to savepoint",
        () -> {
          delegate.rollback(savepoint);
          standing = Standing.ALIVE;
        });
  }

  @Override
  public Savepoint setSavepoint() throws SQLException {
    return at("setSavepoint", "", delegate::setSavepoint);
  }

  @Override
  public Savepoint setSavepoint(String name) throws SQLException {
    return at("setSavepoint", "", () -> delegate.setSavepoint(name));
  }

  @Override
  public void releaseSavepoint(Savepoint savepoint) throws SQLException {
    at("releaseSavepoint", () -> delegate.releaseSavepoint(savepoint));
  }

  @Override
  public void close() throws SQLException {
    if (standing == Standing.CLOSED) {
      return;
    }
    if (standing == Standing.BROKEN) {
      standing = Standing.CLOSED;
      return;
    }
    try {
      at("close", () -> {});
    } finally {
      if (standing != Standing.DEAD && standing != Standing.BROKEN) {
        standing = Standing.CLOSED;
        faults.closed(this);
        delegate.close();
      }
    }
  }

  @Override
  public void abort(Executor executor) {
    if (standing == Standing.ALIVE || standing == Standing.ABORTED) {
      standing = Standing.BROKEN;
      giveBack();
    }
  }

  @Override
  public boolean isClosed() {
    return standing != Standing.ALIVE && standing != Standing.ABORTED;
  }

  @Override
  public boolean isValid(int seconds) throws SQLException {
    return !isClosed() && delegate.isValid(seconds);
  }

  @Override
  public Statement createStatement() throws SQLException {
    return new FaultyStatement(this, inner().createStatement(), "");
  }

  @Override
  public Statement createStatement(int type, int concurrency) throws SQLException {
    return new FaultyStatement(this, inner().createStatement(type, concurrency), "");
  }

  @Override
  public Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
    return new FaultyStatement(this, inner().createStatement(type, concurrency, holdability), "");
  }

  @Override
  public PreparedStatement prepareStatement(String sql) throws SQLException {
    return prepared(inner().prepareStatement(sql), sql);
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency)
      throws SQLException {
    return prepared(inner().prepareStatement(sql, type, concurrency), sql);
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
      throws SQLException {
    return prepared(inner().prepareStatement(sql, type, concurrency, holdability), sql);
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int keys) throws SQLException {
    return prepared(inner().prepareStatement(sql, keys), sql);
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int[] columns) throws SQLException {
    return prepared(inner().prepareStatement(sql, columns), sql);
  }

  @Override
  public PreparedStatement prepareStatement(String sql, String[] columns) throws SQLException {
    return prepared(inner().prepareStatement(sql, columns), sql);
  }

  private PreparedStatement prepared(PreparedStatement statement, String sql) {
    return new FaultyPreparedStatement(this, statement, sql);
  }

  @Override
  public CallableStatement prepareCall(String sql) throws SQLException {
    throw new SQLFeatureNotSupportedException("procedures are not supported");
  }

  @Override
  public CallableStatement prepareCall(String sql, int type, int concurrency) throws SQLException {
    throw new SQLFeatureNotSupportedException("procedures are not supported");
  }

  @Override
  public CallableStatement prepareCall(String sql, int type, int concurrency, int holdability)
      throws SQLException {
    throw new SQLFeatureNotSupportedException("procedures are not supported");
  }
}
