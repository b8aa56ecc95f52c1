package io.howdah.postgres;

import io.howdah.fleet.Session;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All sessions of a server, on demand: never part of a tick. */
final class SessionList {

  private static final String SESSIONS = Sql.load("sessions");

  private static final String SESSION = Sql.load("session");

  private SessionList() {}

  static Optional<Session> find(Connection connection, int pid) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SESSION)) {
      statement.setInt(1, pid);
      try (ResultSet result = statement.executeQuery()) {
        Row row = new Row(result);
        return result.next()
            ? Optional.of(SeenSession.of(row).at(row.moment("server_time")))
            : Optional.empty();
      }
    }
  }

  static List<Session> read(Connection connection, int limit) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SESSIONS)) {
      statement.setInt(1, limit);
      try (ResultSet result = statement.executeQuery()) {
        List<Session> sessions = new ArrayList<>();
        Row row = new Row(result);
        while (result.next()) {
          sessions.add(SeenSession.of(row).at(row.moment("server_time")));
        }
        return List.copyOf(sessions);
      }
    }
  }
}
