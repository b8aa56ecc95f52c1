package io.howdah.guard.jdbc;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;

/** Hands the parameters to another call. */
public interface CallableParameters extends CallableGetByName {

  @Override
  default void registerOutParameter(String name, int value, String third) throws SQLException {
    call().registerOutParameter(name, value, third);
  }

  @Override
  default void registerOutParameter(String name, int value, int third) throws SQLException {
    call().registerOutParameter(name, value, third);
  }

  @Override
  default void registerOutParameter(String name, int value) throws SQLException {
    call().registerOutParameter(name, value);
  }

  @Override
  default void registerOutParameter(String name, SQLType value, String third) throws SQLException {
    call().registerOutParameter(name, value, third);
  }

  @Override
  default void registerOutParameter(String name, SQLType value, int third) throws SQLException {
    call().registerOutParameter(name, value, third);
  }

  @Override
  default void registerOutParameter(String name, SQLType value) throws SQLException {
    call().registerOutParameter(name, value);
  }

  @Override
  default void setAsciiStream(String name, InputStream value, int third) throws SQLException {
    call().setAsciiStream(name, value, third);
  }

  @Override
  default void setAsciiStream(String name, InputStream value, long third) throws SQLException {
    call().setAsciiStream(name, value, third);
  }

  @Override
  default void setAsciiStream(String name, InputStream value) throws SQLException {
    call().setAsciiStream(name, value);
  }

  @Override
  default void setBigDecimal(String name, BigDecimal value) throws SQLException {
    call().setBigDecimal(name, value);
  }

  @Override
  default void setBinaryStream(String name, InputStream value, int third) throws SQLException {
    call().setBinaryStream(name, value, third);
  }

  @Override
  default void setBinaryStream(String name, InputStream value, long third) throws SQLException {
    call().setBinaryStream(name, value, third);
  }

  @Override
  default void setBinaryStream(String name, InputStream value) throws SQLException {
    call().setBinaryStream(name, value);
  }

  @Override
  default void setBlob(String name, InputStream value, long third) throws SQLException {
    call().setBlob(name, value, third);
  }

  @Override
  default void setBlob(String name, InputStream value) throws SQLException {
    call().setBlob(name, value);
  }

  @Override
  default void setBlob(String name, Blob value) throws SQLException {
    call().setBlob(name, value);
  }

  @Override
  default void setBoolean(String name, boolean value) throws SQLException {
    call().setBoolean(name, value);
  }

  @Override
  default void setByte(String name, byte value) throws SQLException {
    call().setByte(name, value);
  }

  @Override
  default void setBytes(String name, byte[] value) throws SQLException {
    call().setBytes(name, value);
  }

  @Override
  default void setCharacterStream(String name, Reader value, int third) throws SQLException {
    call().setCharacterStream(name, value, third);
  }

  @Override
  default void setCharacterStream(String name, Reader value, long third) throws SQLException {
    call().setCharacterStream(name, value, third);
  }

  @Override
  default void setCharacterStream(String name, Reader value) throws SQLException {
    call().setCharacterStream(name, value);
  }

  @Override
  default void setClob(String name, Reader value, long third) throws SQLException {
    call().setClob(name, value, third);
  }

  @Override
  default void setClob(String name, Reader value) throws SQLException {
    call().setClob(name, value);
  }

  @Override
  default void setClob(String name, Clob value) throws SQLException {
    call().setClob(name, value);
  }

  @Override
  default void setDate(String name, Date value, Calendar calendar) throws SQLException {
    call().setDate(name, value, calendar);
  }

  @Override
  default void setDate(String name, Date value) throws SQLException {
    call().setDate(name, value);
  }

  @Override
  default void setDouble(String name, double value) throws SQLException {
    call().setDouble(name, value);
  }

  @Override
  default void setFloat(String name, float value) throws SQLException {
    call().setFloat(name, value);
  }

  @Override
  default void setInt(String name, int value) throws SQLException {
    call().setInt(name, value);
  }

  @Override
  default void setLong(String name, long value) throws SQLException {
    call().setLong(name, value);
  }

  @Override
  default void setNCharacterStream(String name, Reader value, long third) throws SQLException {
    call().setNCharacterStream(name, value, third);
  }

  @Override
  default void setNCharacterStream(String name, Reader value) throws SQLException {
    call().setNCharacterStream(name, value);
  }

  @Override
  default void setNClob(String name, Reader value, long third) throws SQLException {
    call().setNClob(name, value, third);
  }

  @Override
  default void setNClob(String name, Reader value) throws SQLException {
    call().setNClob(name, value);
  }

  @Override
  default void setNClob(String name, NClob value) throws SQLException {
    call().setNClob(name, value);
  }

  @Override
  default void setNString(String name, String value) throws SQLException {
    call().setNString(name, value);
  }

  @Override
  default void setNull(String name, int value, String third) throws SQLException {
    call().setNull(name, value, third);
  }

  @Override
  default void setNull(String name, int value) throws SQLException {
    call().setNull(name, value);
  }

  @Override
  default void setObject(String name, Object value, int third, int fourth) throws SQLException {
    call().setObject(name, value, third, fourth);
  }

  @Override
  default void setObject(String name, Object value, int third) throws SQLException {
    call().setObject(name, value, third);
  }

  @Override
  default void setObject(String name, Object value, SQLType third, int fourth) throws SQLException {
    call().setObject(name, value, third, fourth);
  }

  @Override
  default void setObject(String name, Object value, SQLType third) throws SQLException {
    call().setObject(name, value, third);
  }

  @Override
  default void setObject(String name, Object value) throws SQLException {
    call().setObject(name, value);
  }

  @Override
  default void setRowId(String name, RowId value) throws SQLException {
    call().setRowId(name, value);
  }

  @Override
  default void setSQLXML(String name, SQLXML value) throws SQLException {
    call().setSQLXML(name, value);
  }

  @Override
  default void setShort(String name, short value) throws SQLException {
    call().setShort(name, value);
  }

  @Override
  default void setString(String name, String value) throws SQLException {
    call().setString(name, value);
  }

  @Override
  default void setTime(String name, Time value, Calendar calendar) throws SQLException {
    call().setTime(name, value, calendar);
  }

  @Override
  default void setTime(String name, Time value) throws SQLException {
    call().setTime(name, value);
  }

  @Override
  default void setTimestamp(String name, Timestamp value, Calendar calendar) throws SQLException {
    call().setTimestamp(name, value, calendar);
  }

  @Override
  default void setTimestamp(String name, Timestamp value) throws SQLException {
    call().setTimestamp(name, value);
  }

  @Override
  default void setURL(String name, URL value) throws SQLException {
    call().setURL(name, value);
  }
}
