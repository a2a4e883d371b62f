package dev.helpdesk.tck.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A statement whose every execution is a point at which a fault may be due. */
class FaultyStatement extends DelegatingStatement {

  private final FaultyConnection connection;
  private final Statement statement;
  private final String words;

  FaultyStatement(FaultyConnection connection, Statement statement, String words) {
    this.connection = connection;
    this.statement = statement;
    this.words = words;
  }

  @Override
  Statement inner() throws SQLException {
    connection.check();
    return statement;
  }

  FaultyConnection connection() {
    return connection;
  }

  /** Returns what a driver might say of the parameters when it fails. */
  String values() {
    return "";
  }

  <T> T at(String sql, FaultyConnection.Call<T> call) throws SQLException {
    return connection.execute(sql, values(), call);
  }

  @Override
  public Connection getConnection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    if (!connection.isClosed()) {
      statement.close();
    }
  }

  @Override
  public boolean isClosed() throws SQLException {
    return connection.isClosed() || statement.isClosed();
  }

  @Override
  public boolean execute(String sql) throws SQLException {
    return at(sql, () -> statement.execute(sql));
  }

  @Override
  public boolean execute(String sql, int keys) throws SQLException {
    return at(sql, () -> statement.execute(sql, keys));
  }

  @Override
  public boolean execute(String sql, int[] columns) throws SQLException {
    return at(sql, () -> statement.execute(sql, columns));
  }

  @Override
  public boolean execute(String sql, String[] columns) throws SQLException {
    return at(sql, () -> statement.execute(sql, columns));
  }

  @Override
  public int executeUpdate(String sql) throws SQLException {
    return at(sql, () -> statement.executeUpdate(sql));
  }

  @Override
  public int executeUpdate(String sql, int keys) throws SQLException {
    return at(sql, () -> statement.executeUpdate(sql, keys));
  }

  @Override
  public int executeUpdate(String sql, int[] columns) throws SQLException {
    return at(sql, () -> statement.executeUpdate(sql, columns));
  }

  @Override
  public int executeUpdate(String sql, String[] columns) throws SQLException {
    return at(sql, () -> statement.executeUpdate(sql, columns));
  }

  @Override
  public long executeLargeUpdate(String sql) throws SQLException {
    return at(sql, () -> statement.executeLargeUpdate(sql));
  }

  @Override
  public long executeLargeUpdate(String sql, int keys) throws SQLException {
    return at(sql, () -> statement.executeLargeUpdate(sql, keys));
  }

  @Override
  public long executeLargeUpdate(String sql, int[] columns) throws SQLException {
    return at(sql, () -> statement.executeLargeUpdate(sql, columns));
  }

  @Override
  public long executeLargeUpdate(String sql, String[] columns) throws SQLException {
    return at(sql, () -> statement.executeLargeUpdate(sql, columns));
  }

  @Override
  public ResultSet executeQuery(String sql) throws SQLException {
    return at(sql, () -> statement.executeQuery(sql));
  }

  @Override
  public int[] executeBatch() throws SQLException {
    return at(words, () -> statement.executeBatch());
  }

  @Override
  public long[] executeLargeBatch() throws SQLException {
    return at(words, () -> statement.executeLargeBatch());
  }
}
