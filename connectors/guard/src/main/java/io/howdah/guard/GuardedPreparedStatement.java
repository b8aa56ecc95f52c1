package io.howdah.guard;

import io.howdah.guard.jdbc.PreparedParameters;
import io.howdah.guard.rules.Seen;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A prepared statement that obeys the decisions, also those made after it was prepared. */
class GuardedPreparedStatement<S extends PreparedStatement> extends GuardedStatement<S>
    implements PreparedParameters {
  private final Seen seen;

  GuardedPreparedStatement(S bare, Connection connection, Checkpoint checkpoint, Seen seen) {
    super(bare, connection, checkpoint);
    this.seen = seen;
  }

  @Override
  public final PreparedStatement prepared() {
    return bare;
  }

  @Override
  public ResultSet executeQuery() throws SQLException {
    return guarded(run(seen, 1, bare::executeQuery));
  }

  @Override
  public int executeUpdate() throws SQLException {
    return run(seen, 1, bare::executeUpdate);
  }

  @Override
  public long executeLargeUpdate() throws SQLException {
    return run(seen, 1, bare::executeLargeUpdate);
  }

  @Override
  public boolean execute() throws SQLException {
    return run(seen, 1, bare::execute);
  }

  @Override
  public void addBatch() throws SQLException {
    checkpoint.announced(seen);
    bare.addBatch();
    added(seen);
  }
}
