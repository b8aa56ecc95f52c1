package io.howdah.cli.block;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Statements that take long, and how they end. */
final class Execution {
  private Execution() {}

  /** Runs it to its end: the SQLSTATE it ended with. */
  static String state(Statement statement, String sql) {
    try {
      statement.execute(sql);
      return "00000";
    } catch (SQLException ended) {
      return ended.getSQLState();
    }
  }

  /** Whether a session executes it now. */
  static boolean isUnderWay(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select 1 from pg_stat_activity where state = 'active' and query = ?")) {
      statement.setString(1, sql);
      try (ResultSet row = statement.executeQuery()) {
        return row.next();
      }
    }
  }
}
