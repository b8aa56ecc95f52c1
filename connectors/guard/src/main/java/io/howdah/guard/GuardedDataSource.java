package io.howdah.guard;

import io.howdah.guard.rules.Judge;
import io.howdah.guard.rules.Lane;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A data source whose connections obey the fleet's decisions: a statement that one refuses is not
 * sent, and its caller gets a {@link StatementRejectedException} or a {@link
 * StatementLimitedException}. What is reached by {@code unwrap} is not guarded, and neither is what
 * a driver sends by itself. A limit of so many at once counts a statement until it is answered; one
 * whose rows are fetched as they are read (a fetch size, without auto-commit) until they are read
 * to the end, or its result, statement, transaction or connection ends. From any thread.
 */
public final class GuardedDataSource implements DataSource, AutoCloseable {
  private final DataSource delegate;
  private final Judge judge;
  private final Lane lane;

  GuardedDataSource(DataSource delegate, Judge judge, Lane lane) {
    this.delegate = delegate;
    this.judge = judge;
    this.lane = lane;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return new GuardedConnection(delegate.getConnection(), judge, lane);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    Lane as = new Lane(user, lane.node(), lane.region());
    return new GuardedConnection(delegate.getConnection(user, password), judge, as);
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return delegate.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter writer) throws SQLException {
    delegate.setLogWriter(writer);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    delegate.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return delegate.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return delegate.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (type.isInstance(this)) {
      return type.cast(this);
    }
    return type.isInstance(delegate) ? type.cast(delegate) : delegate.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return type.isInstance(this) || type.isInstance(delegate) || delegate.isWrapperFor(type);
  }

  /** Closes what it guards, if that can be closed: a pool. The guard goes on. */
  @Override
  public void close() throws SQLException {
    if (delegate instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (RuntimeException | SQLException e) {
        throw e;
      } catch (Exception e) {
        throw new SQLException(delegate + " could not be closed", e);
      }
    }
  }

  @Override
  public String toString() {
    return "guarded " + delegate;
  }
}
