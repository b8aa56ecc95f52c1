package io.howdah.postgres.digest;

import io.howdah.lab.LabNode;
import io.howdah.lab.LabSpec;
import io.howdah.lab.LabUser;
import io.howdah.lab.running.Lab;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A server that knows the corpus' tables, and what it made of the statements it was sent. */
final class Server implements AutoCloseable {
  private static final String STATEMENTS =
      """
      select query from pg_stat_statements(true) s
      where s.userid = 'app_writer'::regrole and s.toplevel
        and query not like '%FROM pg_catalog.%'
      """;

  private final Lab lab;
  private final Connection superuser;

  private Server(Lab lab) throws SQLException {
    this.lab = lab;
    this.superuser = connect("superuser", "");
    run(superuser, Corpus.text("schema.sql"));
    run(superuser, "reset role; reset search_path");
  }

  static Server up(Path dir, int major) throws SQLException {
    LabSpec spec = LabSpec.of(dir).replicas(0).pg(major).withoutRedis().withoutPools();
    return new Server(Lab.up(spec));
  }

  /** A connection of the application, with these parameters of the driver. */
  Connection application(String parameters) throws SQLException {
    Connection connection = connect("writer", parameters);
    run(connection, "set search_path = corpus");
    return connection;
  }

  private Connection connect(String purpose, String parameters) throws SQLException {
    LabUser user = lab.description().users().get(purpose);
    LabNode node = lab.description().nodes().getFirst();
    Properties login = new Properties();
    login.put("user", user.name());
    login.put("password", user.password());
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s?%s"
            .formatted(node.host(), node.port(), lab.description().database(), parameters),
        login);
  }

  void forget() throws SQLException {
    run(superuser, "select pg_stat_statements_reset()");
  }

  /** The texts of what the application ran since {@link #forget}. */
  List<String> texts() throws SQLException {
    try (Statement statement = superuser.createStatement();
        ResultSet rows = statement.executeQuery(STATEMENTS)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    superuser.close();
    lab.close();
  }
}
