package io.howdah.guard;

import io.howdah.guard.jdbc.ResultSetDelegate;
import java.sql.ResultSet;
import java.sql.Statement;

/** A result that leads back to the guarded statement. */
final class GuardedResultSet extends ResultSetDelegate {
  private final Statement statement;

  private GuardedResultSet(ResultSet delegate, Statement statement) {
    super(delegate);
    this.statement = statement;
  }

  /** Null for null. */
  static ResultSet of(ResultSet delegate, Statement statement) {
    return delegate == null ? null : new GuardedResultSet(delegate, statement);
  }

  @Override
  public Statement getStatement() {
    return statement;
  }
}
