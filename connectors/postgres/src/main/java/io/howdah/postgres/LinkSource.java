package io.howdah.postgres;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Connections for a pool, each made within a deadline and with its failure kept as the cause; the
 * contact learns of it at once, for the pool tries on.
 */
final class LinkSource implements DataSource {

  private final Login login;
  private final Duration limit;
  private final Contact contact;

  LinkSource(Login login, Duration limit, Contact contact) {
    this.login = login;
    this.limit = limit;
    this.contact = contact;
  }

  @Override
  public Connection getConnection() throws SQLException {
    try {
      return Link.open(login, true, limit, contact).connection();
    } catch (LinkFailure failure) {
      contact.failed(failure.failure());
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
