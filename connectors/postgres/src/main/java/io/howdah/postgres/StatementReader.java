package io.howdah.postgres;

import io.howdah.fleet.NodeFacts.ProbeCost;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what counters are about: seldom, and never more than a budget. For one reading. */
final class StatementReader {

  private static final String TEXTS = Sql.load("statement_texts");
  private static final String RUNNING = Sql.load("activity_texts");
  private static final String NAMES = Sql.load("statement_names");

  private final Connection connection;
  private final StatementsState state;
  private final Meter meter;
  private double serverMillis;

  StatementReader(Connection connection, StatementsState state, Meter meter) {
    this.connection = connection;
    this.state = state;
    this.meter = meter;
  }

  StatementTexts texts(List<Long> queryIds, List<Integer> databases, List<Integer> users)
      throws SQLException {
    long bytes = meter.bytesReceived();
    int roundTrips = meter.roundTrips();
    Map<Integer, String> databaseNames = new HashMap<>();
    Map<Integer, String> userNames = new HashMap<>();
    if (!databases.isEmpty() || !users.isEmpty()) {
      names(databases, users, databaseNames, userNames);
    }
    Map<Long, Optional<String>> texts = queryIds.isEmpty() ? Map.of() : texts(queryIds);
    return new StatementTexts(
        texts,
        databaseNames,
        userNames,
        new ProbeCost(
            meter.roundTrips() - roundTrips,
            meter.bytesReceived() - bytes,
            Duration.ofNanos((long) (serverMillis * 1e6))));
  }

  /** Each row tells how long the server has been at it; the last one has seen all but its end. */
  private void spent(ResultSet result, double before) throws SQLException {
    serverMillis = before + result.getDouble("spent_millis");
  }

  private Map<Long, Optional<String>> texts(List<Long> queryIds) throws SQLException {
    Map<Long, Optional<String>> texts = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(state.adapt(TEXTS))) {
      statement.setArray(1, connection.createArrayOf("int8", queryIds.toArray()));
      statement.setInt(2, StatementTexts.LONGEST_BYTES);
      statement.setInt(3, StatementTexts.BUDGET_BYTES);
      double before = serverMillis;
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          spent(result, before);
          texts.put(result.getLong("queryid"), Optional.ofNullable(result.getString("query")));
        }
      }
    }
    running(texts);
    return texts;
  }

  /** What the extension does not know may be running right now. */
  private void running(Map<Long, Optional<String>> texts) throws SQLException {
    Object[] missing =
        texts.entrySet().stream()
            .filter(text -> text.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toArray();
    if (missing.length == 0) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(RUNNING)) {
      statement.setArray(1, connection.createArrayOf("int8", missing));
      double before = serverMillis;
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          spent(result, before);
          texts.put(result.getLong("queryid"), Optional.ofNullable(result.getString("query")));
        }
      }
    }
  }

  private void names(
      List<Integer> databases,
      List<Integer> users,
      Map<Integer, String> databaseNames,
      Map<Integer, String> userNames)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(NAMES)) {
      statement.setArray(1, connection.createArrayOf("oid", unsigned(databases)));
      statement.setArray(2, connection.createArrayOf("oid", unsigned(users)));
      double before = serverMillis;
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) {
          spent(result, before);
          Map<Integer, String> names = result.getBoolean("is_database") ? databaseNames : userNames;
          names.put((int) result.getLong("oid"), result.getString("name"));
        }
      }
    }
  }

  private static Object[] unsigned(List<Integer> oids) {
    return oids.stream().map(Integer::toUnsignedLong).toArray();
  }
}
