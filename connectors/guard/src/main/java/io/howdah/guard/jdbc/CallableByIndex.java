package io.howdah.guard.jdbc;

import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.sql.Array;
import java.sql.Blob;
import java.sql.CallableStatement;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Map;

/** Hands to another call what deals with a parameter by its number. */
@SuppressWarnings("deprecation")
interface CallableByIndex extends CallableStatement {
  /** What the calls go to. */
  CallableStatement call();

  @Override
  default Array getArray(int index) throws SQLException {
    return call().getArray(index);
  }

  @Deprecated
  @Override
  default BigDecimal getBigDecimal(int index, int value) throws SQLException {
    return call().getBigDecimal(index, value);
  }

  @Override
  default BigDecimal getBigDecimal(int index) throws SQLException {
    return call().getBigDecimal(index);
  }

  @Override
  default Blob getBlob(int index) throws SQLException {
    return call().getBlob(index);
  }

  @Override
  default boolean getBoolean(int index) throws SQLException {
    return call().getBoolean(index);
  }

  @Override
  default byte getByte(int index) throws SQLException {
    return call().getByte(index);
  }

  @Override
  default byte[] getBytes(int index) throws SQLException {
    return call().getBytes(index);
  }

  @Override
  default Reader getCharacterStream(int index) throws SQLException {
    return call().getCharacterStream(index);
  }

  @Override
  default Clob getClob(int index) throws SQLException {
    return call().getClob(index);
  }

  @Override
  default Date getDate(int index, Calendar calendar) throws SQLException {
    return call().getDate(index, calendar);
  }

  @Override
  default Date getDate(int index) throws SQLException {
    return call().getDate(index);
  }

  @Override
  default double getDouble(int index) throws SQLException {
    return call().getDouble(index);
  }

  @Override
  default float getFloat(int index) throws SQLException {
    return call().getFloat(index);
  }

  @Override
  default int getInt(int index) throws SQLException {
    return call().getInt(index);
  }

  @Override
  default long getLong(int index) throws SQLException {
    return call().getLong(index);
  }

  @Override
  default Reader getNCharacterStream(int index) throws SQLException {
    return call().getNCharacterStream(index);
  }

  @Override
  default NClob getNClob(int index) throws SQLException {
    return call().getNClob(index);
  }

  @Override
  default String getNString(int index) throws SQLException {
    return call().getNString(index);
  }

  @Override
  default <T> T getObject(int index, Class<T> type) throws SQLException {
    return call().getObject(index, type);
  }

  @Override
  default Object getObject(int index, Map<String, Class<?>> types) throws SQLException {
    return call().getObject(index, types);
  }

  @Override
  default Object getObject(int index) throws SQLException {
    return call().getObject(index);
  }

  @Override
  default Ref getRef(int index) throws SQLException {
    return call().getRef(index);
  }

  @Override
  default RowId getRowId(int index) throws SQLException {
    return call().getRowId(index);
  }

  @Override
  default SQLXML getSQLXML(int index) throws SQLException {
    return call().getSQLXML(index);
  }

  @Override
  default short getShort(int index) throws SQLException {
    return call().getShort(index);
  }

  @Override
  default String getString(int index) throws SQLException {
    return call().getString(index);
  }

  @Override
  default Time getTime(int index, Calendar calendar) throws SQLException {
    return call().getTime(index, calendar);
  }

  @Override
  default Time getTime(int index) throws SQLException {
    return call().getTime(index);
  }

  @Override
  default Timestamp getTimestamp(int index, Calendar calendar) throws SQLException {
    return call().getTimestamp(index, calendar);
  }

  @Override
  default Timestamp getTimestamp(int index) throws SQLException {
    return call().getTimestamp(index);
  }

  @Override
  default URL getURL(int index) throws SQLException {
    return call().getURL(index);
  }

  @Override
  default void registerOutParameter(int index, int value, String third) throws SQLException {
    call().registerOutParameter(index, value, third);
  }

  @Override
  default void registerOutParameter(int index, int value, int third) throws SQLException {
    call().registerOutParameter(index, value, third);
  }

  @Override
  default void registerOutParameter(int index, int value) throws SQLException {
    call().registerOutParameter(index, value);
  }

  @Override
  default void registerOutParameter(int index, SQLType value, String third) throws SQLException {
    call().registerOutParameter(index, value, third);
  }

  @Override
  default void registerOutParameter(int index, SQLType value, int third) throws SQLException {
    call().registerOutParameter(index, value, third);
  }

  @Override
  default void registerOutParameter(int index, SQLType value) throws SQLException {
    call().registerOutParameter(index, value);
  }

  @Override
  default boolean wasNull() throws SQLException {
    return call().wasNull();
  }
}
