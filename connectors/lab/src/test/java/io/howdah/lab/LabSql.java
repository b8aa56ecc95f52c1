package io.howdah.lab;

import io.howdah.lab.running.Lab;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Asks a lab's servers as a client would, through the advertised ports. */
final class LabSql {
  private LabSql() {}

  static Connection connect(Lab lab, String node, String purpose, int timeoutSeconds)
      throws SQLException {
    return connect(
        lab.node(node).port(), lab.description().users().get(purpose), "app", timeoutSeconds);
  }

  static Connection connect(int port, LabUser user, String database, int timeoutSeconds)
      throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user.name());
    properties.setProperty("password", user.password());
    properties.setProperty("socketTimeout", Integer.toString(timeoutSeconds));
    properties.setProperty("prepareThreshold", "0");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
  }

  static String value(Lab lab, String node, String sql) throws SQLException {
    try (Connection connection = connect(lab, node, "superuser", 10)) {
      return value(connection, sql);
    }
  }

  static String value(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
