package io.howdah.postgres;

import io.howdah.fleet.NodeFacts.ActiveGroup;
import io.howdah.fleet.NodeFacts.ProbeCost;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What every active client of one server executes.
 *
 * @param groups the largest {@link #MOST}, largest first
 * @param active sessions at work, those of other groups included
 */
public record ActiveSheet(List<ActiveGroup> groups, int active, ProbeCost cost) {

  /** Far more than a server has sessions at work, as a rule. */
  static final int MOST = 2_000;

  private static final String SQL = Sql.load("activity_groups");

  public ActiveSheet {
    groups = List.copyOf(groups);
  }

  static ActiveSheet read(Connection connection, Meter meter) throws SQLException {
    long bytes = meter.bytesReceived();
    int roundTrips = meter.roundTrips();
    try (PreparedStatement statement = connection.prepareStatement(SQL)) {
      statement.setInt(1, MOST);
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        Row row = new Row(result);
        return new ActiveSheet(
            groups(result),
            row.number("active"),
            new ProbeCost(
                meter.roundTrips() - roundTrips,
                meter.bytesReceived() - bytes,
                Duration.between(row.moment("began"), row.moment("ended"))));
      }
    }
  }

  private static List<ActiveGroup> groups(ResultSet row) throws SQLException {
    Object[] ids = values(row.getArray("query_ids"));
    Object[] applications = values(row.getArray("applications"));
    Object[] waits = values(row.getArray("waits"));
    Object[] sessions = values(row.getArray("sessions"));
    List<ActiveGroup> groups = new ArrayList<>(ids.length);
    for (int i = 0; i < ids.length; i++) {
      groups.add(
          new ActiveGroup(
              ids[i] == null ? OptionalLong.empty() : OptionalLong.of((Long) ids[i]),
              (String) applications[i],
              (String) waits[i],
              (Integer) sessions[i]));
    }
    return groups;
  }

  /** There is none where nobody is at work. */
  private static Object[] values(Array array) throws SQLException {
    return array == null ? new Object[0] : (Object[]) array.getArray();
  }
}
