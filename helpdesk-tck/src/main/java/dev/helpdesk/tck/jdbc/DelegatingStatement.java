package dev.helpdesk.tck.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;

/** Passes on what has nothing to do with faults. */
abstract class DelegatingStatement implements Statement {

  /** Returns the statement of the driver, or fails when its connection is of no use any more. */
  abstract Statement inner() throws SQLException;

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return type.isInstance(this) ? type.cast(this) : inner().unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(this) || inner().isWrapperFor(type);
  }

  @Override
  public void addBatch(String text) throws SQLException {
    inner().addBatch(text);
  }

  @Override
  public void cancel() throws SQLException {
    inner().cancel();
  }

  @Override
  public void clearBatch() throws SQLException {
    inner().clearBatch();
  }

  @Override
  public void clearWarnings() throws SQLException {
    inner().clearWarnings();
  }

  @Override
  public void closeOnCompletion() throws SQLException {
    inner().closeOnCompletion();
  }

  @Override
  public int getFetchDirection() throws SQLException {
    return inner().getFetchDirection();
  }

  @Override
  public int getFetchSize() throws SQLException {
    return inner().getFetchSize();
  }

  @Override
  public ResultSet getGeneratedKeys() throws SQLException {
    return inner().getGeneratedKeys();
  }

  @Override
  public long getLargeMaxRows() throws SQLException {
    return inner().getLargeMaxRows();
  }

  @Override
  public long getLargeUpdateCount() throws SQLException {
    return inner().getLargeUpdateCount();
  }

  @Override
  public int getMaxFieldSize() throws SQLException {
    return inner().getMaxFieldSize();
  }

  @Override
  public int getMaxRows() throws SQLException {
    return inner().getMaxRows();
  }

  @Override
  public boolean getMoreResults() throws SQLException {
    return inner().getMoreResults();
  }

  @Override
  public boolean getMoreResults(int number) throws SQLException {
    return inner().getMoreResults(number);
  }

  @Override
  public int getQueryTimeout() throws SQLException {
    return inner().getQueryTimeout();
  }

  @Override
  public ResultSet getResultSet() throws SQLException {
    return inner().getResultSet();
  }

  @Override
  public int getResultSetConcurrency() throws SQLException {
    return inner().getResultSetConcurrency();
  }

  @Override
  public int getResultSetHoldability() throws SQLException {
    return inner().getResultSetHoldability();
  }

  @Override
  public int getResultSetType() throws SQLException {
    return inner().getResultSetType();
  }

  @Override
  public int getUpdateCount() throws SQLException {
    return inner().getUpdateCount();
  }

  @Override
  public SQLWarning getWarnings() throws SQLException {
    return inner().getWarnings();
  }

  @Override
  public boolean isCloseOnCompletion() throws SQLException {
    return inner().isCloseOnCompletion();
  }

  @Override
  public boolean isPoolable() throws SQLException {
    return inner().isPoolable();
  }

  @Override
  public void setCursorName(String text) throws SQLException {
    inner().setCursorName(text);
  }

  @Override
  public void setEscapeProcessing(boolean flag) throws SQLException {
    inner().setEscapeProcessing(flag);
  }

  @Override
  public void setFetchDirection(int number) throws SQLException {
    inner().setFetchDirection(number);
  }

  @Override
  public void setFetchSize(int number) throws SQLException {
    inner().setFetchSize(number);
  }

  @Override
  public void setLargeMaxRows(long number) throws SQLException {
    inner().setLargeMaxRows(number);
  }

  @Override
  public void setMaxFieldSize(int number) throws SQLException {
    inner().setMaxFieldSize(number);
  }

  @Override
  public void setMaxRows(int number) throws SQLException {
    inner().setMaxRows(number);
  }

  @Override
  public void setPoolable(boolean flag) throws SQLException {
    inner().setPoolable(flag);
  }

  @Override
  public void setQueryTimeout(int number) throws SQLException {
    inner().setQueryTimeout(number);
  }
}
