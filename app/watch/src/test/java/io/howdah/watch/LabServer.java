package io.howdah.watch;

import io.howdah.lab.LabUser;
import io.howdah.lab.running.Lab;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Asks the lab's servers what the engine under test must not be trusted to say about itself. */
record LabServer(Lab lab) {

  /** Backends of the observer's role on one node. */
  int observers(String node) throws SQLException {
    try (Connection connection = superuser(node);
        PreparedStatement count =
            connection.prepareStatement(
                "select count(*) from pg_stat_activity where usename = ?")) {
      count.setString(1, lab.description().users().get("observer").name());
      try (ResultSet rows = count.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  /** Makes a node's log grow by one small record. */
  void writeALittle(String node) throws SQLException {
    try (Connection connection = superuser(node);
        Statement statement = connection.createStatement()) {
      statement.execute("select pg_logical_emit_message(true, 'howdah', 'x')");
    }
  }

  private Connection superuser(String node) throws SQLException {
    LabUser admin = lab.description().users().get("superuser");
    String url = "jdbc:postgresql://127.0.0.1:" + lab.node(node).port() + "/app";
    return DriverManager.getConnection(url, admin.name(), admin.password());
  }
}
