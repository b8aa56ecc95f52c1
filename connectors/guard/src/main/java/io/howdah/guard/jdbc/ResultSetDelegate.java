package io.howdah.guard.jdbc;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.ResultSet;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;

/** Hands every call to another result. */
public abstract class ResultSetDelegate extends ResultSetUpdatesByIndex implements ResultSet {
  protected ResultSetDelegate(ResultSet delegate) {
    super(delegate);
  }

  @Override
  public void updateArray(String name, Array value) throws SQLException {
    delegate.updateArray(name, value);
  }

  @Override
  public void updateAsciiStream(String name, InputStream value, int third) throws SQLException {
    delegate.updateAsciiStream(name, value, third);
  }

  @Override
  public void updateAsciiStream(String name, InputStream value, long third) throws SQLException {
    delegate.updateAsciiStream(name, value, third);
  }

  @Override
  public void updateAsciiStream(String name, InputStream value) throws SQLException {
    delegate.updateAsciiStream(name, value);
  }

  @Override
  public void updateBigDecimal(String name, BigDecimal value) throws SQLException {
    delegate.updateBigDecimal(name, value);
  }

  @Override
  public void updateBinaryStream(String name, InputStream value, int third) throws SQLException {
    delegate.updateBinaryStream(name, value, third);
  }

  @Override
  public void updateBinaryStream(String name, InputStream value, long third) throws SQLException {
    delegate.updateBinaryStream(name, value, third);
  }

  @Override
  public void updateBinaryStream(String name, InputStream value) throws SQLException {
    delegate.updateBinaryStream(name, value);
  }

  @Override
  public void updateBlob(String name, InputStream value, long third) throws SQLException {
    delegate.updateBlob(name, value, third);
  }

  @Override
  public void updateBlob(String name, InputStream value) throws SQLException {
    delegate.updateBlob(name, value);
  }

  @Override
  public void updateBlob(String name, Blob value) throws SQLException {
    delegate.updateBlob(name, value);
  }

  @Override
  public void updateBoolean(String name, boolean value) throws SQLException {
    delegate.updateBoolean(name, value);
  }

  @Override
  public void updateByte(String name, byte value) throws SQLException {
    delegate.updateByte(name, value);
  }

  @Override
  public void updateBytes(String name, byte[] value) throws SQLException {
    delegate.updateBytes(name, value);
  }

  @Override
  public void updateCharacterStream(String name, Reader value, int third) throws SQLException {
    delegate.updateCharacterStream(name, value, third);
  }

  @Override
  public void updateCharacterStream(String name, Reader value, long third) throws SQLException {
    delegate.updateCharacterStream(name, value, third);
  }

  @Override
  public void updateCharacterStream(String name, Reader value) throws SQLException {
    delegate.updateCharacterStream(name, value);
  }

  @Override
  public void updateClob(String name, Reader value, long third) throws SQLException {
    delegate.updateClob(name, value, third);
  }

  @Override
  public void updateClob(String name, Reader value) throws SQLException {
    delegate.updateClob(name, value);
  }

  @Override
  public void updateClob(String name, Clob value) throws SQLException {
    delegate.updateClob(name, value);
  }

  @Override
  public void updateDate(String name, Date value) throws SQLException {
    delegate.updateDate(name, value);
  }

  @Override
  public void updateDouble(String name, double value) throws SQLException {
    delegate.updateDouble(name, value);
  }

  @Override
  public void updateFloat(String name, float value) throws SQLException {
    delegate.updateFloat(name, value);
  }

  @Override
  public void updateInt(String name, int value) throws SQLException {
    delegate.updateInt(name, value);
  }

  @Override
  public void updateLong(String name, long value) throws SQLException {
    delegate.updateLong(name, value);
  }

  @Override
  public void updateNCharacterStream(String name, Reader value, long third) throws SQLException {
    delegate.updateNCharacterStream(name, value, third);
  }

  @Override
  public void updateNCharacterStream(String name, Reader value) throws SQLException {
    delegate.updateNCharacterStream(name, value);
  }

  @Override
  public void updateNClob(String name, Reader value, long third) throws SQLException {
    delegate.updateNClob(name, value, third);
  }

  @Override
  public void updateNClob(String name, Reader value) throws SQLException {
    delegate.updateNClob(name, value);
  }

  @Override
  public void updateNClob(String name, NClob value) throws SQLException {
    delegate.updateNClob(name, value);
  }

  @Override
  public void updateNString(String name, String value) throws SQLException {
    delegate.updateNString(name, value);
  }

  @Override
  public void updateNull(String name) throws SQLException {
    delegate.updateNull(name);
  }

  @Override
  public void updateObject(String name, Object value, int third) throws SQLException {
    delegate.updateObject(name, value, third);
  }

  @Override
  public void updateObject(String name, Object value, SQLType third, int fourth)
      throws SQLException {
    delegate.updateObject(name, value, third, fourth);
  }

  @Override
  public void updateObject(String name, Object value, SQLType third) throws SQLException {
    delegate.updateObject(name, value, third);
  }

  @Override
  public void updateObject(String name, Object value) throws SQLException {
    delegate.updateObject(name, value);
  }

  @Override
  public void updateRef(String name, Ref value) throws SQLException {
    delegate.updateRef(name, value);
  }

  @Override
  public void updateRowId(String name, RowId value) throws SQLException {
    delegate.updateRowId(name, value);
  }

  @Override
  public void updateSQLXML(String name, SQLXML value) throws SQLException {
    delegate.updateSQLXML(name, value);
  }

  @Override
  public void updateShort(String name, short value) throws SQLException {
    delegate.updateShort(name, value);
  }

  @Override
  public void updateString(String name, String value) throws SQLException {
    delegate.updateString(name, value);
  }

  @Override
  public void updateTime(String name, Time value) throws SQLException {
    delegate.updateTime(name, value);
  }

  @Override
  public void updateTimestamp(String name, Timestamp value) throws SQLException {
    delegate.updateTimestamp(name, value);
  }
}
