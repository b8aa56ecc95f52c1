package io.howdah.postgres;

import io.howdah.fleet.NodeFacts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.postgresql.PGStatement;

/**
 * The tick on one connection: several statements in one round trip, prepared on the server once.
 * The first tick also asks what stays as it is. Not thread-safe.
 */
final class Station {

  private static final String FIRST = Sql.joined("identity", "activity", "slots", "position");
  private static final String TICK = Sql.joined("activity", "slots", "position");

  private final Meter meter;
  private final String observer;
  private Identity identity;
  private PreparedStatement tick;

  Station(Meter meter, String observer) {
    this.meter = meter;
    this.observer = observer;
  }

  NodeFacts read(Connection connection) throws SQLException, LinkFailure {
    long bytesBefore = meter.bytesReceived();
    int roundTripsBefore = meter.roundTrips();
    Tick answer = identity == null ? first(connection) : next(connection);
    return answer.facts(
        observer, meter.bytesReceived() - bytesBefore, meter.roundTrips() - roundTripsBefore);
  }

  private Tick first(Connection connection) throws SQLException, LinkFailure {
    try (PreparedStatement statement = prepare(connection, FIRST, 0)) {
      statement.execute();
      try (ResultSet result = statement.getResultSet()) {
        identity = Identity.read(connection, result);
      }
      statement.getMoreResults();
      return rest(statement);
    }
  }

  private Tick next(Connection connection) throws SQLException {
    if (tick == null) {
      tick = prepare(connection, TICK, 1);
    }
    tick.execute();
    return rest(tick);
  }

  private Tick rest(PreparedStatement statement) throws SQLException {
    Activity activity;
    Slots slots;
    try (ResultSet result = statement.getResultSet()) {
      activity = Activity.read(result);
    }
    statement.getMoreResults();
    try (ResultSet result = statement.getResultSet()) {
      slots = Slots.read(result);
    }
    statement.getMoreResults();
    try (ResultSet result = statement.getResultSet()) {
      return new Tick(identity, activity, slots, Position.read(result));
    }
  }

  /** The driver's own threshold: after how many executions a statement is kept on the server. */
  private static PreparedStatement prepare(Connection connection, String sql, int threshold)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.unwrap(PGStatement.class).setPrepareThreshold(threshold);
    return statement;
  }
}
