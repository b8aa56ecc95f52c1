package io.howdah.acts.session;

import io.howdah.lab.LabUser;
import io.howdah.lab.running.Lab;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An application's session in the lab, for acts to be done to. */
final class LabSession implements AutoCloseable {
  static final String NODE = "primary-1";

  private final Connection connection;
  private final int pid;

  private LabSession(Connection connection, int pid) {
    this.connection = connection;
    this.pid = pid;
  }

  static LabSession open(Lab lab, String purpose) throws SQLException {
    LabUser user = lab.description().users().get(purpose);
    String url =
        "jdbc:postgresql://127.0.0.1:%d/%s"
            .formatted(lab.node(NODE).port(), lab.description().database());
    Connection connection = DriverManager.getConnection(url, user.name(), user.password());
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return new LabSession(connection, row.getInt(1));
    }
  }

  int pid() {
    return pid;
  }

  void autoCommitOff() throws SQLException {
    connection.setAutoCommit(false);
  }

  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  List<Integer> numbers(String sql) throws SQLException {
    List<Integer> numbers = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        numbers.add(rows.getInt(1));
      }
    }
    return numbers;
  }

  /** The SQLSTATE the statement ended with; empty when it went well. */
  CompletableFuture<String> start(String sql) {
    CompletableFuture<String> end = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                run(sql);
                end.complete("");
              } catch (SQLException failed) {
                end.complete(String.valueOf(failed.getSQLState()));
              }
            });
    return end;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
