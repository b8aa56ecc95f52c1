package io.howdah.guard;

import io.howdah.guard.jdbc.ResultSetDelegate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A result that leads back to the guarded statement. */
final class GuardedResultSet extends ResultSetDelegate {
  private final GuardedStatement<?> statement;

  private GuardedResultSet(ResultSet delegate, GuardedStatement<?> statement) {
    super(delegate);
    this.statement = statement;
  }

  /** Null for null. */
  static ResultSet of(ResultSet delegate, GuardedStatement<?> statement) {
    return delegate == null ? null : new GuardedResultSet(delegate, statement);
  }

  @Override
  public boolean next() throws SQLException {
    boolean more = delegate.next();
    if (!more) {
      statement.readToTheEnd();
    }
    return more;
  }

  @Override
  public void close() throws SQLException {
    try {
      delegate.close();
    } finally {
      statement.readToTheEnd();
    }
  }

  @Override
  public Object getObject(int index) throws SQLException {
    return statement.led(delegate.getObject(index));
  }

  @Override
  public Object getObject(String name) throws SQLException {
    return statement.led(delegate.getObject(name));
  }

  @Override
  public Statement getStatement() throws SQLException {
    delegate.getStatement();
    return statement;
  }
}
