package io.howdah.postgres;

import io.howdah.fleet.NodeFacts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.postgresql.PGStatement;

/**
 * The tick on one connection: several statements in one round trip, each prepared on the server
 * once. Which statements depends on what the tick before saw. Not thread-safe.
 */
final class Station {

  /** Slots change slowly and their rows are many: asked every so many ticks, carried in between. */
  private static final int SLOTS_EVERY = 5;

  private final Meter meter;
  private final String observer;
  private final Map<Round, PreparedStatement> prepared = new EnumMap<>(Round.class);
  private Tick last;
  private int ticksSinceSlots;

  Station(Meter meter, String observer) {
    this.meter = meter;
    this.observer = observer;
  }

  NodeFacts read(Connection connection) throws SQLException, LinkFailure {
    long bytesBefore = meter.bytesReceived();
    int roundTripsBefore = meter.roundTrips();
    Round round = next();
    PreparedStatement statement = prepared.get(round);
    if (statement == null) {
      statement = prepare(connection, round);
      prepared.put(round, statement);
    }
    statement.execute();
    last = answer(round, statement, connection);
    ticksSinceSlots = round.asksSlots() ? 1 : ticksSinceSlots + 1;
    return last.facts(
        observer, meter.bytesReceived() - bytesBefore, meter.roundTrips() - roundTripsBefore);
  }

  private Round next() {
    if (last == null) {
      return Round.FIRST;
    }
    return Round.of(last.activity().anyLockWaiter(), ticksSinceSlots >= SLOTS_EVERY);
  }

  private Tick answer(Round round, PreparedStatement statement, Connection connection)
      throws SQLException, LinkFailure {
    Identity identity;
    Activity activity;
    Slots slots;
    if (round.asksIdentity()) {
      try (ResultSet result = statement.getResultSet()) {
        identity = Identity.read(connection, result);
      }
      statement.getMoreResults();
    } else {
      identity = last.identity();
    }
    try (ResultSet result = statement.getResultSet()) {
      activity = Activity.read(result);
    }
    statement.getMoreResults();
    if (round.asksSlots()) {
      try (ResultSet result = statement.getResultSet()) {
        slots = Slots.read(result);
      }
      statement.getMoreResults();
    } else {
      slots = last.slots();
    }
    try (ResultSet result = statement.getResultSet()) {
      return new Tick(identity, activity, slots, Position.read(result));
    }
  }

  /** The first round is asked once a connection: only the others are worth keeping there. */
  private static PreparedStatement prepare(Connection connection, Round round) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(round.sql());
    statement.unwrap(PGStatement.class).setPrepareThreshold(round == Round.FIRST ? 0 : 1);
    return statement;
  }
}
