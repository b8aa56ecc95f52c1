package io.howdah.guard.jdbc;

import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Map;

/** Hands to another call what reads a parameter by its name. */
interface CallableGetByName extends CallableByIndex {

  @Override
  default Array getArray(String name) throws SQLException {
    return call().getArray(name);
  }

  @Override
  default BigDecimal getBigDecimal(String name) throws SQLException {
    return call().getBigDecimal(name);
  }

  @Override
  default Blob getBlob(String name) throws SQLException {
    return call().getBlob(name);
  }

  @Override
  default boolean getBoolean(String name) throws SQLException {
    return call().getBoolean(name);
  }

  @Override
  default byte getByte(String name) throws SQLException {
    return call().getByte(name);
  }

  @Override
  default byte[] getBytes(String name) throws SQLException {
    return call().getBytes(name);
  }

  @Override
  default Reader getCharacterStream(String name) throws SQLException {
    return call().getCharacterStream(name);
  }

  @Override
  default Clob getClob(String name) throws SQLException {
    return call().getClob(name);
  }

  @Override
  default Date getDate(String name, Calendar calendar) throws SQLException {
    return call().getDate(name, calendar);
  }

  @Override
  default Date getDate(String name) throws SQLException {
    return call().getDate(name);
  }

  @Override
  default double getDouble(String name) throws SQLException {
    return call().getDouble(name);
  }

  @Override
  default float getFloat(String name) throws SQLException {
    return call().getFloat(name);
  }

  @Override
  default int getInt(String name) throws SQLException {
    return call().getInt(name);
  }

  @Override
  default long getLong(String name) throws SQLException {
    return call().getLong(name);
  }

  @Override
  default Reader getNCharacterStream(String name) throws SQLException {
    return call().getNCharacterStream(name);
  }

  @Override
  default NClob getNClob(String name) throws SQLException {
    return call().getNClob(name);
  }

  @Override
  default String getNString(String name) throws SQLException {
    return call().getNString(name);
  }

  @Override
  default <T> T getObject(String name, Class<T> type) throws SQLException {
    return call().getObject(name, type);
  }

  @Override
  default Object getObject(String name, Map<String, Class<?>> types) throws SQLException {
    return call().getObject(name, types);
  }

  @Override
  default Object getObject(String name) throws SQLException {
    return call().getObject(name);
  }

  @Override
  default Ref getRef(String name) throws SQLException {
    return call().getRef(name);
  }

  @Override
  default RowId getRowId(String name) throws SQLException {
    return call().getRowId(name);
  }

  @Override
  default SQLXML getSQLXML(String name) throws SQLException {
    return call().getSQLXML(name);
  }

  @Override
  default short getShort(String name) throws SQLException {
    return call().getShort(name);
  }

  @Override
  default String getString(String name) throws SQLException {
    return call().getString(name);
  }

  @Override
  default Time getTime(String name, Calendar calendar) throws SQLException {
    return call().getTime(name, calendar);
  }

  @Override
  default Time getTime(String name) throws SQLException {
    return call().getTime(name);
  }

  @Override
  default Timestamp getTimestamp(String name, Calendar calendar) throws SQLException {
    return call().getTimestamp(name, calendar);
  }

  @Override
  default Timestamp getTimestamp(String name) throws SQLException {
    return call().getTimestamp(name);
  }

  @Override
  default URL getURL(String name) throws SQLException {
    return call().getURL(name);
  }
}
