package io.howdah.guard.jdbc;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.Array;
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
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;

/** Hands the parameters to another prepared statement. */
@SuppressWarnings("deprecation")
public interface PreparedParameters extends PreparedStatement {
  /** What the calls go to. */
  PreparedStatement prepared();

  @Override
  default void clearParameters() throws SQLException {
    prepared().clearParameters();
  }

  @Override
  default ResultSetMetaData getMetaData() throws SQLException {
    return prepared().getMetaData();
  }

  @Override
  default ParameterMetaData getParameterMetaData() throws SQLException {
    return prepared().getParameterMetaData();
  }

  @Override
  default void setArray(int index, Array value) throws SQLException {
    prepared().setArray(index, value);
  }

  @Override
  default void setAsciiStream(int index, InputStream value, int third) throws SQLException {
    prepared().setAsciiStream(index, value, third);
  }

  @Override
  default void setAsciiStream(int index, InputStream value, long third) throws SQLException {
    prepared().setAsciiStream(index, value, third);
  }

  @Override
  default void setAsciiStream(int index, InputStream value) throws SQLException {
    prepared().setAsciiStream(index, value);
  }

  @Override
  default void setBigDecimal(int index, BigDecimal value) throws SQLException {
    prepared().setBigDecimal(index, value);
  }

  @Override
  default void setBinaryStream(int index, InputStream value, int third) throws SQLException {
    prepared().setBinaryStream(index, value, third);
  }

  @Override
  default void setBinaryStream(int index, InputStream value, long third) throws SQLException {
    prepared().setBinaryStream(index, value, third);
  }

  @Override
  default void setBinaryStream(int index, InputStream value) throws SQLException {
    prepared().setBinaryStream(index, value);
  }

  @Override
  default void setBlob(int index, InputStream value, long third) throws SQLException {
    prepared().setBlob(index, value, third);
  }

  @Override
  default void setBlob(int index, InputStream value) throws SQLException {
    prepared().setBlob(index, value);
  }

  @Override
  default void setBlob(int index, Blob value) throws SQLException {
    prepared().setBlob(index, value);
  }

  @Override
  default void setBoolean(int index, boolean value) throws SQLException {
    prepared().setBoolean(index, value);
  }

  @Override
  default void setByte(int index, byte value) throws SQLException {
    prepared().setByte(index, value);
  }

  @Override
  default void setBytes(int index, byte[] value) throws SQLException {
    prepared().setBytes(index, value);
  }

  @Override
  default void setCharacterStream(int index, Reader value, int third) throws SQLException {
    prepared().setCharacterStream(index, value, third);
  }

  @Override
  default void setCharacterStream(int index, Reader value, long third) throws SQLException {
    prepared().setCharacterStream(index, value, third);
  }

  @Override
  default void setCharacterStream(int index, Reader value) throws SQLException {
    prepared().setCharacterStream(index, value);
  }

  @Override
  default void setClob(int index, Reader value, long third) throws SQLException {
    prepared().setClob(index, value, third);
  }

  @Override
  default void setClob(int index, Reader value) throws SQLException {
    prepared().setClob(index, value);
  }

  @Override
  default void setClob(int index, Clob value) throws SQLException {
    prepared().setClob(index, value);
  }

  @Override
  default void setDate(int index, Date value, Calendar calendar) throws SQLException {
    prepared().setDate(index, value, calendar);
  }

  @Override
  default void setDate(int index, Date value) throws SQLException {
    prepared().setDate(index, value);
  }

  @Override
  default void setDouble(int index, double value) throws SQLException {
    prepared().setDouble(index, value);
  }

  @Override
  default void setFloat(int index, float value) throws SQLException {
    prepared().setFloat(index, value);
  }

  @Override
  default void setInt(int index, int value) throws SQLException {
    prepared().setInt(index, value);
  }

  @Override
  default void setLong(int index, long value) throws SQLException {
    prepared().setLong(index, value);
  }

  @Override
  default void setNCharacterStream(int index, Reader value, long third) throws SQLException {
    prepared().setNCharacterStream(index, value, third);
  }

  @Override
  default void setNCharacterStream(int index, Reader value) throws SQLException {
    prepared().setNCharacterStream(index, value);
  }

  @Override
  default void setNClob(int index, Reader value, long third) throws SQLException {
    prepared().setNClob(index, value, third);
  }

  @Override
  default void setNClob(int index, Reader value) throws SQLException {
    prepared().setNClob(index, value);
  }

  @Override
  default void setNClob(int index, NClob value) throws SQLException {
    prepared().setNClob(index, value);
  }

  @Override
  default void setNString(int index, String value) throws SQLException {
    prepared().setNString(index, value);
  }

  @Override
  default void setNull(int index, int value, String third) throws SQLException {
    prepared().setNull(index, value, third);
  }

  @Override
  default void setNull(int index, int value) throws SQLException {
    prepared().setNull(index, value);
  }

  @Override
  default void setObject(int index, Object value, int third, int fourth) throws SQLException {
    prepared().setObject(index, value, third, fourth);
  }

  @Override
  default void setObject(int index, Object value, int third) throws SQLException {
    prepared().setObject(index, value, third);
  }

  @Override
  default void setObject(int index, Object value, SQLType third, int fourth) throws SQLException {
    prepared().setObject(index, value, third, fourth);
  }

  @Override
  default void setObject(int index, Object value, SQLType third) throws SQLException {
    prepared().setObject(index, value, third);
  }

  @Override
  default void setObject(int index, Object value) throws SQLException {
    prepared().setObject(index, value);
  }

  @Override
  default void setRef(int index, Ref value) throws SQLException {
    prepared().setRef(index, value);
  }

  @Override
  default void setRowId(int index, RowId value) throws SQLException {
    prepared().setRowId(index, value);
  }

  @Override
  default void setSQLXML(int index, SQLXML value) throws SQLException {
    prepared().setSQLXML(index, value);
  }

  @Override
  default void setShort(int index, short value) throws SQLException {
    prepared().setShort(index, value);
  }

  @Override
  default void setString(int index, String value) throws SQLException {
    prepared().setString(index, value);
  }

  @Override
  default void setTime(int index, Time value, Calendar calendar) throws SQLException {
    prepared().setTime(index, value, calendar);
  }

  @Override
  default void setTime(int index, Time value) throws SQLException {
    prepared().setTime(index, value);
  }

  @Override
  default void setTimestamp(int index, Timestamp value, Calendar calendar) throws SQLException {
    prepared().setTimestamp(index, value, calendar);
  }

  @Override
  default void setTimestamp(int index, Timestamp value) throws SQLException {
    prepared().setTimestamp(index, value);
  }

  @Override
  default void setURL(int index, URL value) throws SQLException {
    prepared().setURL(index, value);
  }

  @Deprecated
  @Override
  default void setUnicodeStream(int index, InputStream value, int third) throws SQLException {
    prepared().setUnicodeStream(index, value, third);
  }
}
