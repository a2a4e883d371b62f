package dev.helpdesk.tck.jdbc;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLType;
import java.util.Map;
import java.util.TreeMap;

/** A prepared statement whose every execution is a point at which a fault may be due. */
final class FaultyPreparedStatement extends DelegatingPreparedStatement {

  private final PreparedStatement prepared;
  private final String words;
  private final Map<Integer, String> values = new TreeMap<>();

  FaultyPreparedStatement(FaultyConnection connection, PreparedStatement prepared, String words) {
    super(connection, prepared, words);
    this.prepared = prepared;
    this.words = words;
  }

  @Override
  String values() {
    return values.toString();
  }

  @Override
  public void setString(int index, String text) throws SQLException {
    values.put(index, text);
    inner().setString(index, text);
  }

  @Override
  public void setArray(int index, Array value) throws SQLException {
    values.put(index, String.valueOf(value));
    inner().setArray(index, value);
  }

  @Override
  public void setObject(int index, Object value) throws SQLException {
    values.put(index, String.valueOf(value));
    inner().setObject(index, value);
  }

  @Override
  public void setObject(int index, Object value, int type) throws SQLException {
    values.put(index, String.valueOf(value));
    inner().setObject(index, value, type);
  }

  @Override
  public void setObject(int index, Object value, int type, int scale) throws SQLException {
    values.put(index, String.valueOf(value));
    inner().setObject(index, value, type, scale);
  }

  @Override
  public void setObject(int index, Object value, SQLType type) throws SQLException {
    values.put(index, String.valueOf(value));
    inner().setObject(index, value, type);
  }

  @Override
  public void setObject(int index, Object value, SQLType type, int scale) throws SQLException {
    values.put(index, String.valueOf(value));
    inner().setObject(index, value, type, scale);
  }

  @Override
  public boolean execute() throws SQLException {
    return at(words, () -> prepared.execute());
  }

  @Override
  public int executeUpdate() throws SQLException {
    return at(words, () -> prepared.executeUpdate());
  }

  @Override
  public long executeLargeUpdate() throws SQLException {
    return at(words, () -> prepared.executeLargeUpdate());
  }

  @Override
  public ResultSet executeQuery() throws SQLException {
    return at(words, () -> prepared.executeQuery());
  }
}
