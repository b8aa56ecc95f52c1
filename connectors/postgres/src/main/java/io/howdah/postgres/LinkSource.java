package io.howdah.postgres;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections for a pool, each made within a deadline and with its failure kept as the cause. */
final class LinkSource implements DataSource {

  private final Login login;
  private final Duration limit;

  LinkSource(Login login, Duration limit) {
    this.login = login;
    this.limit = limit;
  }

  @Override
  public Connection getConnection() throws SQLException {
    try {
      return Link.open(login, true, limit).connection();
    } catch (LinkFailure failure) {
      throw new SQLException("no connection", "08001", failure);
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("the login is fixed");
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return Math.toIntExact(limit.toSeconds());
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("nothing is logged");
  }

  @Override
  public <T> T unwrap(Class<T> kind) throws SQLException {
    throw new SQLException("wraps nothing");
  }

  @Override
  public boolean isWrapperFor(Class<?> kind) {
    return false;
  }
}
