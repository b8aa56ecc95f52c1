package io.howdah.lab.traffic;

import io.howdah.lab.server.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;

/** The requests of the workloads that use no cache. */
final class Shapes {
  private static final int CONVERSATIONS = 4000;
  private static final int SESSIONS = 2000;
  private static final int FETCH_ROWS = 500;
  private static final String WRITE = Sql.text(Shapes.class, "add_message.sql");
  private static final String TOUCH = Sql.text(Shapes.class, "touch_session.sql");
  private static final String REPORT = Sql.text(Shapes.class, "insights.sql");
  private static final String EXPORT = Sql.text(Shapes.class, "export.sql");

  private Shapes() {}

  /** Three writes in one transaction on the primary; its size stays the same. */
  static int chatWrite(Connection connection) throws SQLException {
    int conversation = 1 + ThreadLocalRandom.current().nextInt(CONVERSATIONS);
    connection.setAutoCommit(false);
    try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
      statement.setInt(1, conversation);
      statement.setInt(2, conversation);
      statement.execute();
      connection.commit();
    }
    return 3;
  }

  /** One small update in a transaction of its own, without waiting for its WAL. */
  static int touchSession(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement statement = connection.prepareStatement(TOUCH)) {
      statement.setInt(1, 1 + ThreadLocalRandom.current().nextInt(SESSIONS));
      statement.execute();
      connection.commit();
    }
    return 2;
  }

  /** A join of a dozen tables. */
  static int insights(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(REPORT)) {
      readAll(statement);
    }
    return 1;
  }

  /** Reads many rows in portions, in one long transaction. */
  static int export(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement statement = connection.prepareStatement(EXPORT)) {
      statement.setFetchSize(FETCH_ROWS);
      readAll(statement);
      connection.commit();
    }
    return 1;
  }

  private static void readAll(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        rows.getString(1);
      }
    }
  }
}
