package dev.helpdesk.tck.jdbc;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.Ref;
import java.sql.ResultSetMetaData;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;

/** Passes on what has nothing to do with faults. */
@SuppressWarnings("deprecation") // the interface still has one method that is
abstract class DelegatingPreparedStatement extends FaultyStatement implements PreparedStatement {

  private final PreparedStatement prepared;

  DelegatingPreparedStatement(
      FaultyConnection connection, PreparedStatement prepared, String words) {
    super(connection, prepared, words);
    this.prepared = prepared;
  }

  @Override
  PreparedStatement inner() throws SQLException {
    connection().check();
    return prepared;
  }

  @Override
  public void addBatch() throws SQLException {
    inner().addBatch();
  }

  @Override
  public void clearParameters() throws SQLException {
    inner().clearParameters();
  }

  @Override
  public ResultSetMetaData getMetaData() throws SQLException {
    return inner().getMetaData();
  }

  @Override
  public ParameterMetaData getParameterMetaData() throws SQLException {
    return inner().getParameterMetaData();
  }

  @Override
  public void setAsciiStream(int index, InputStream value) throws SQLException {
    inner().setAsciiStream(index, value);
  }

  @Override
  public void setAsciiStream(int index, InputStream value, int number2) throws SQLException {
    inner().setAsciiStream(index, value, number2);
  }

  @Override
  public void setAsciiStream(int index, InputStream value, long number2) throws SQLException {
    inner().setAsciiStream(index, value, number2);
  }

  @Override
  public void setBigDecimal(int index, BigDecimal value) throws SQLException {
    inner().setBigDecimal(index, value);
  }

  @Override
  public void setBinaryStream(int index, InputStream value) throws SQLException {
    inner().setBinaryStream(index, value);
  }

  @Override
  public void setBinaryStream(int index, InputStream value, int number2) throws SQLException {
    inner().setBinaryStream(index, value, number2);
  }

  @Override
  public void setBinaryStream(int index, InputStream value, long number2) throws SQLException {
    inner().setBinaryStream(index, value, number2);
  }

  @Override
  public void setBlob(int index, InputStream value) throws SQLException {
    inner().setBlob(index, value);
  }

  @Override
  public void setBlob(int index, Blob value) throws SQLException {
    inner().setBlob(index, value);
  }

  @Override
  public void setBlob(int index, InputStream value, long number2) throws SQLException {
    inner().setBlob(index, value, number2);
  }

  @Override
  public void setBoolean(int index, boolean flag) throws SQLException {
    inner().setBoolean(index, flag);
  }

  @Override
  public void setByte(int index, byte bits) throws SQLException {
    inner().setByte(index, bits);
  }

  @Override
  public void setBytes(int index, byte[] bytes) throws SQLException {
    inner().setBytes(index, bytes);
  }

  @Override
  public void setCharacterStream(int index, Reader value) throws SQLException {
    inner().setCharacterStream(index, value);
  }

  @Override
  public void setCharacterStream(int index, Reader value, int number2) throws SQLException {
    inner().setCharacterStream(index, value, number2);
  }

  @Override
  public void setCharacterStream(int index, Reader value, long number2) throws SQLException {
    inner().setCharacterStream(index, value, number2);
  }

  @Override
  public void setClob(int index, Reader value) throws SQLException {
    inner().setClob(index, value);
  }

  @Override
  public void setClob(int index, Clob value) throws SQLException {
    inner().setClob(index, value);
  }

  @Override
  public void setClob(int index, Reader value, long number2) throws SQLException {
    inner().setClob(index, value, number2);
  }

  @Override
  public void setDate(int index, Date value) throws SQLException {
    inner().setDate(index, value);
  }

  @Override
  public void setDate(int index, Date value, Calendar value2) throws SQLException {
    inner().setDate(index, value, value2);
  }

  @Override
  public void setDouble(int index, double number2) throws SQLException {
    inner().setDouble(index, number2);
  }

  @Override
  public void setFloat(int index, float number2) throws SQLException {
    inner().setFloat(index, number2);
  }

  @Override
  public void setInt(int index, int number2) throws SQLException {
    inner().setInt(index, number2);
  }

  @Override
  public void setLong(int index, long number2) throws SQLException {
    inner().setLong(index, number2);
  }

  @Override
  public void setNCharacterStream(int index, Reader value) throws SQLException {
    inner().setNCharacterStream(index, value);
  }

  @Override
  public void setNCharacterStream(int index, Reader value, long number2) throws SQLException {
    inner().setNCharacterStream(index, value, number2);
  }

  @Override
  public void setNClob(int index, Reader value) throws SQLException {
    inner().setNClob(index, value);
  }

  @Override
  public void setNClob(int index, NClob value) throws SQLException {
    inner().setNClob(index, value);
  }

  @Override
  public void setNClob(int index, Reader value, long number2) throws SQLException {
    inner().setNClob(index, value, number2);
  }

  @Override
  public void setNString(int index, String text) throws SQLException {
    inner().setNString(index, text);
  }

  @Override
  public void setNull(int index, int number2) throws SQLException {
    inner().setNull(index, number2);
  }

  @Override
  public void setNull(int index, int number2, String text) throws SQLException {
    inner().setNull(index, number2, text);
  }

  @Override
  public void setRef(int index, Ref value) throws SQLException {
    inner().setRef(index, value);
  }

  @Override
  public void setRowId(int index, RowId value) throws SQLException {
    inner().setRowId(index, value);
  }

  @Override
  public void setSQLXML(int index, SQLXML value) throws SQLException {
    inner().setSQLXML(index, value);
  }

  @Override
  public void setShort(int index, short number2) throws SQLException {
    inner().setShort(index, number2);
  }

  @Override
  public void setTime(int index, Time value) throws SQLException {
    inner().setTime(index, value);
  }

  @Override
  public void setTime(int index, Time value, Calendar value2) throws SQLException {
    inner().setTime(index, value, value2);
  }

  @Override
  public void setTimestamp(int index, Timestamp value) throws SQLException {
    inner().setTimestamp(index, value);
  }

  @Override
  public void setTimestamp(int index, Timestamp value, Calendar value2) throws SQLException {
    inner().setTimestamp(index, value, value2);
  }

  @Override
  public void setURL(int index, URL value) throws SQLException {
    inner().setURL(index, value);
  }

  @Override
  public void setUnicodeStream(int index, InputStream value, int number2) throws SQLException {
    inner().setUnicodeStream(index, value, number2);
  }
}
