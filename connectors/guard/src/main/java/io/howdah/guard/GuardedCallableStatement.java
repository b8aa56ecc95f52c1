package io.howdah.guard;

import io.howdah.guard.jdbc.CallableParameters;
import io.howdah.guard.rules.Seen;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;

/** A call that obeys the decisions. */
final class GuardedCallableStatement extends GuardedPreparedStatement<CallableStatement>
    implements CallableParameters {
  GuardedCallableStatement(
      CallableStatement bare, Connection connection, Checkpoint checkpoint, Seen seen) {
    super(bare, connection, checkpoint, seen);
  }

  @Override
  public Object getObject(int index) throws SQLException {
    return led(bare.getObject(index));
  }

  @Override
  public Object getObject(String name) throws SQLException {
    return led(bare.getObject(name));
  }

  @Override
  public CallableStatement call() {
    return bare;
  }
}
