package dev.helpdesk.tck.jdbc;

import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.NClob;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.SQLXML;
import java.sql.ShardingKey;
import java.sql.Struct;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executor;

/** Passes on what has nothing to do with faults. */
abstract class DelegatingConnection implements Connection {

  /** Returns the connection of the driver, or fails when this one is of no use any more. */
  abstract Connection inner() throws SQLException;

  @Override
  public void setClientInfo(Properties properties) throws SQLClientInfoException {
    try {
      inner().setClientInfo(properties);
    } catch (SQLClientInfoException e) {
      throw e;
    } catch (SQLException e) {
      throw new SQLClientInfoException(Map.of(), e);
    }
  }

  @Override
  public void setClientInfo(String name, String value) throws SQLClientInfoException {
    try {
      inner().setClientInfo(name, value);
    } catch (SQLClientInfoException e) {
      throw e;
    } catch (SQLException e) {
      throw new SQLClientInfoException(Map.of(), e);
    }
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return type.isInstance(this) ? type.cast(this) : inner().unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(this) || inner().isWrapperFor(type);
  }

  @Override
  public void beginRequest() throws SQLException {
    inner().beginRequest();
  }

  @Override
  public void clearWarnings() throws SQLException {
    inner().clearWarnings();
  }

  @Override
  public Array createArrayOf(String text, Object[] value) throws SQLException {
    return inner().createArrayOf(text, value);
  }

  @Override
  public Blob createBlob() throws SQLException {
    return inner().createBlob();
  }

  @Override
  public Clob createClob() throws SQLException {
    return inner().createClob();
  }

  @Override
  public NClob createNClob() throws SQLException {
    return inner().createNClob();
  }

  @Override
  public SQLXML createSQLXML() throws SQLException {
    return inner().createSQLXML();
  }

  @Override
  public Struct createStruct(String text, Object[] value) throws SQLException {
    return inner().createStruct(text, value);
  }

  @Override
  public void endRequest() throws SQLException {
    inner().endRequest();
  }

  @Override
  public boolean getAutoCommit() throws SQLException {
    return inner().getAutoCommit();
  }

  @Override
  public String getCatalog() throws SQLException {
    return inner().getCatalog();
  }

  @Override
  public Properties getClientInfo() throws SQLException {
    return inner().getClientInfo();
  }

  @Override
  public String getClientInfo(String text) throws SQLException {
    return inner().getClientInfo(text);
  }

  @Override
  public int getHoldability() throws SQLException {
    return inner().getHoldability();
  }

  @Override
  public DatabaseMetaData getMetaData() throws SQLException {
    return inner().getMetaData();
  }

  @Override
  public int getNetworkTimeout() throws SQLException {
    return inner().getNetworkTimeout();
  }

  @Override
  public String getSchema() throws SQLException {
    return inner().getSchema();
  }

  @Override
  public int getTransactionIsolation() throws SQLException {
    return inner().getTransactionIsolation();
  }

  @Override
  public Map<String, Class<?>> getTypeMap() throws SQLException {
    return inner().getTypeMap();
  }

  @Override
  public SQLWarning getWarnings() throws SQLException {
    return inner().getWarnings();
  }

  @Override
  public boolean isReadOnly() throws SQLException {
    return inner().isReadOnly();
  }

  @Override
  public String nativeSQL(String text) throws SQLException {
    return inner().nativeSQL(text);
  }

  @Override
  public void setCatalog(String text) throws SQLException {
    inner().setCatalog(text);
  }

  @Override
  public void setHoldability(int number) throws SQLException {
    inner().setHoldability(number);
  }

  @Override
  public void setNetworkTimeout(Executor value, int number) throws SQLException {
    inner().setNetworkTimeout(value, number);
  }

  @Override
  public void setReadOnly(boolean flag) throws SQLException {
    inner().setReadOnly(flag);
  }

  @Override
  public void setSchema(String text) throws SQLException {
    inner().setSchema(text);
  }

  @Override
  public void setShardingKey(ShardingKey value) throws SQLException {
    inner().setShardingKey(value);
  }

  @Override
  public void setShardingKey(ShardingKey value, ShardingKey value2) throws SQLException {
    inner().setShardingKey(value, value2);
  }

  @Override
  public boolean setShardingKeyIfValid(ShardingKey value, int number) throws SQLException {
    return inner().setShardingKeyIfValid(value, number);
  }

  @Override
  public boolean setShardingKeyIfValid(ShardingKey value, ShardingKey value2, int number)
      throws SQLException {
    return inner().setShardingKeyIfValid(value, value2, number);
  }

  @Override
  public void setTransactionIsolation(int number) throws SQLException {
    inner().setTransactionIsolation(number);
  }

  @Override
  public void setTypeMap(Map<String, Class<?>> value) throws SQLException {
    inner().setTypeMap(value);
  }
}
