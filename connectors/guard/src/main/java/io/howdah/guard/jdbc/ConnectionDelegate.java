package io.howdah.guard.jdbc;

import java.sql.Array;
import java.sql.Blob;
import java.sql.CallableStatement;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.NClob;
import java.sql.PreparedStatement;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.SQLXML;
import java.sql.Savepoint;
import java.sql.ShardingKey;
import java.sql.Statement;
import java.sql.Struct;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executor;

/** Hands every call to another connection. */
public abstract class ConnectionDelegate implements Connection {
  protected final Connection delegate;

  protected ConnectionDelegate(Connection delegate) {
    this.delegate = delegate;
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return type.isInstance(this)
        ? type.cast(this)
        : type.isInstance(delegate) ? type.cast(delegate) : delegate.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(this) || type.isInstance(delegate) || delegate.isWrapperFor(type);
  }

  @Override
  public String toString() {
    return "guarded " + delegate;
  }

  @Override
  public void abort(Executor executor) throws SQLException {
    delegate.abort(executor);
  }

  @Override
  public void beginRequest() throws SQLException {
    delegate.beginRequest();
  }

  @Override
  public void clearWarnings() throws SQLException {
    delegate.clearWarnings();
  }

  @Override
  public void close() throws SQLException {
    delegate.close();
  }

  @Override
  public void commit() throws SQLException {
    delegate.commit();
  }

  @Override
  public Array createArrayOf(String text, Object[] value) throws SQLException {
    return delegate.createArrayOf(text, value);
  }

  @Override
  public Blob createBlob() throws SQLException {
    return delegate.createBlob();
  }

  @Override
  public Clob createClob() throws SQLException {
    return delegate.createClob();
  }

  @Override
  public NClob createNClob() throws SQLException {
    return delegate.createNClob();
  }

  @Override
  public SQLXML createSQLXML() throws SQLException {
    return delegate.createSQLXML();
  }

  @Override
  public Statement createStatement() throws SQLException {
    return delegate.createStatement();
  }

  @Override
  public Statement createStatement(int value, int second, int third) throws SQLException {
    return delegate.createStatement(value, second, third);
  }

  @Override
  public Statement createStatement(int value, int second) throws SQLException {
    return delegate.createStatement(value, second);
  }

  @Override
  public Struct createStruct(String text, Object[] value) throws SQLException {
    return delegate.createStruct(text, value);
  }

  @Override
  public void endRequest() throws SQLException {
    delegate.endRequest();
  }

  @Override
  public boolean getAutoCommit() throws SQLException {
    return delegate.getAutoCommit();
  }

  @Override
  public String getCatalog() throws SQLException {
    return delegate.getCatalog();
  }

  @Override
  public Properties getClientInfo() throws SQLException {
    return delegate.getClientInfo();
  }

  @Override
  public String getClientInfo(String text) throws SQLException {
    return delegate.getClientInfo(text);
  }

  @Override
  public int getHoldability() throws SQLException {
    return delegate.getHoldability();
  }

  @Override
  public DatabaseMetaData getMetaData() throws SQLException {
    return delegate.getMetaData();
  }

  @Override
  public int getNetworkTimeout() throws SQLException {
    return delegate.getNetworkTimeout();
  }

  @Override
  public String getSchema() throws SQLException {
    return delegate.getSchema();
  }

  @Override
  public int getTransactionIsolation() throws SQLException {
    return delegate.getTransactionIsolation();
  }

  @Override
  public Map<String, Class<?>> getTypeMap() throws SQLException {
    return delegate.getTypeMap();
  }

  @Override
  public SQLWarning getWarnings() throws SQLException {
    return delegate.getWarnings();
  }

  @Override
  public boolean isClosed() throws SQLException {
    return delegate.isClosed();
  }

  @Override
  public boolean isReadOnly() throws SQLException {
    return delegate.isReadOnly();
  }

  @Override
  public boolean isValid(int value) throws SQLException {
    return delegate.isValid(value);
  }

  @Override
  public String nativeSQL(String text) throws SQLException {
    return delegate.nativeSQL(text);
  }

  @Override
  public CallableStatement prepareCall(String text, int value, int third, int fourth)
      throws SQLException {
    return delegate.prepareCall(text, value, third, fourth);
  }

  @Override
  public CallableStatement prepareCall(String text, int value, int third) throws SQLException {
    return delegate.prepareCall(text, value, third);
  }

  @Override
  public CallableStatement prepareCall(String text) throws SQLException {
    return delegate.prepareCall(text);
  }

  @Override
  public PreparedStatement prepareStatement(String text, int[] value) throws SQLException {
    return delegate.prepareStatement(text, value);
  }

  @Override
  public PreparedStatement prepareStatement(String text, String[] value) throws SQLException {
    return delegate.prepareStatement(text, value);
  }

  @Override
  public PreparedStatement prepareStatement(String text, int value, int third, int fourth)
      throws SQLException {
    return delegate.prepareStatement(text, value, third, fourth);
  }

  @Override
  public PreparedStatement prepareStatement(String text, int value, int third) throws SQLException {
    return delegate.prepareStatement(text, value, third);
  }

  @Override
  public PreparedStatement prepareStatement(String text, int value) throws SQLException {
    return delegate.prepareStatement(text, value);
  }

  @Override
  public PreparedStatement prepareStatement(String text) throws SQLException {
    return delegate.prepareStatement(text);
  }

  @Override
  public void releaseSavepoint(Savepoint savepoint) throws SQLException {
    delegate.releaseSavepoint(savepoint);
  }

  @Override
  public void rollback() throws SQLException {
    delegate.rollback();
  }

  @Override
  public void rollback(Savepoint savepoint) throws SQLException {
    delegate.rollback(savepoint);
  }

  @Override
  public void setAutoCommit(boolean value) throws SQLException {
    delegate.setAutoCommit(value);
  }

  @Override
  public void setCatalog(String text) throws SQLException {
    delegate.setCatalog(text);
  }

  @Override
  public void setClientInfo(String text, String more) throws SQLClientInfoException {
    delegate.setClientInfo(text, more);
  }

  @Override
  public void setClientInfo(Properties value) throws SQLClientInfoException {
    delegate.setClientInfo(value);
  }

  @Override
  public void setHoldability(int value) throws SQLException {
    delegate.setHoldability(value);
  }

  @Override
  public void setNetworkTimeout(Executor executor, int value) throws SQLException {
    delegate.setNetworkTimeout(executor, value);
  }

  @Override
  public void setReadOnly(boolean value) throws SQLException {
    delegate.setReadOnly(value);
  }

  @Override
  public Savepoint setSavepoint() throws SQLException {
    return delegate.setSavepoint();
  }

  @Override
  public Savepoint setSavepoint(String text) throws SQLException {
    return delegate.setSavepoint(text);
  }

  @Override
  public void setSchema(String text) throws SQLException {
    delegate.setSchema(text);
  }

  @Override
  public void setShardingKey(ShardingKey value, ShardingKey second) throws SQLException {
    delegate.setShardingKey(value, second);
  }

  @Override
  public void setShardingKey(ShardingKey value) throws SQLException {
    delegate.setShardingKey(value);
  }

  @Override
  public boolean setShardingKeyIfValid(ShardingKey value, int second) throws SQLException {
    return delegate.setShardingKeyIfValid(value, second);
  }

  @Override
  public boolean setShardingKeyIfValid(ShardingKey value, ShardingKey second, int third)
      throws SQLException {
    return delegate.setShardingKeyIfValid(value, second, third);
  }

  @Override
  public void setTransactionIsolation(int value) throws SQLException {
    delegate.setTransactionIsolation(value);
  }

  @Override
  public void setTypeMap(Map<String, Class<?>> types) throws SQLException {
    delegate.setTypeMap(types);
  }
}
