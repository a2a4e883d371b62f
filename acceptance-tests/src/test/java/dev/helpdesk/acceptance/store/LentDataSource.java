package dev.helpdesk.acceptance.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A database as one desk has it: once nothing can reach it any more, neither can that desk. */
final class LentDataSource implements DataSource {

  private final DataSource lent;

  LentDataSource(DataSource lent) {
    this.lent = lent;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return lent.getConnection();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return lent.getConnection(user, password);
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return lent.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    lent.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    lent.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return lent.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return lent.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return lent.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return lent.isWrapperFor(type);
  }
}
