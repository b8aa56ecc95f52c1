package io.howdah.postgres.decisions;

import io.howdah.fleet.Access;
import io.howdah.fleet.Node;
import io.howdah.fleet.Secrets;
import io.howdah.postgres.RoleLinks;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds what clients run on a node and cancels executions, as the operator's role. Nothing throws;
 * every call ends within its deadline. Thread-safe; meant for virtual threads.
 */
public final class Sweeps implements AutoCloseable {

  private final RoleLinks links;

  public Sweeps(String database, String operator, Access access, Secrets secrets) {
    this.links = new RoleLinks(database, operator, access, secrets, Duration.ofSeconds(2));
  }

  /**
   * One execution that is under way.
   *
   * @param text as sent; empty where its id was known to the caller, cut where the server cuts it
   * @param whole whether the text is not cut
   */
  public record Running(
      int pid,
      Instant backendStart,
      Instant queryStart,
      long queryId,
      String user,
      String application,
      Optional<String> text,
      boolean whole) {}

  /** What every client but Howdah runs now; texts only of ids that are not among the known. */
  public Answer<List<Running>> running(Node node, Collection<Long> known, Duration deadline) {
    return ask(node, deadline, connection -> running(connection, known));
  }

  private static List<Running> running(Connection connection, Collection<Long> known)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(Sql.load("running"))) {
      statement.setArray(1, connection.createArrayOf("int8", known.toArray()));
      List<Running> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          rows.add(
              new Running(
                  row.getInt("pid"),
                  Rows.moment(row, "backend_start").orElseThrow(),
                  Rows.moment(row, "query_start").orElseThrow(),
                  row.getLong("query_id"),
                  row.getString("user_name"),
                  row.getString("application_name"),
                  Optional.ofNullable(row.getString("query")),
                  row.getBoolean("whole")));
        }
      }
      return rows;
    }
  }

  /**
   * Texts that the server keeps of some ids; those it does not know are left out. Fails where
   * {@code pg_stat_statements} is not installed.
   */
  public Answer<Map<Long, String>> texts(Node node, Collection<Long> ids, Duration deadline) {
    return ask(
        node,
        deadline,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(Sql.load("texts"))) {
            statement.setArray(1, connection.createArrayOf("int8", ids.toArray()));
            return texts(statement);
          }
        });
  }

  /** Texts of the statements that took most time on a node. */
  public Answer<Map<Long, String>> topTexts(Node node, int most, Duration deadline) {
    return ask(
        node,
        deadline,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(Sql.load("top-texts"))) {
            statement.setInt(1, most);
            return texts(statement);
          }
        });
  }

  private static Map<Long, String> texts(PreparedStatement statement) throws SQLException {
    Map<Long, String> texts = new TreeMap<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        texts.put(row.getLong("queryid"), row.getString("query"));
      }
    }
    return texts;
  }

  /**
   * Cancels executions: each only if pid, start of the backend, start of the statement, its id and
   * the state active are still the same in the statement that signals.
   *
   * @return the pids that were signalled
   */
  public Answer<List<Integer>> cancel(Node node, List<Running> targets, Duration deadline) {
    return ask(node, deadline, connection -> cancel(connection, targets));
  }

  private static List<Integer> cancel(Connection connection, List<Running> targets)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(Sql.load("sweep"))) {
      statement.setArray(1, connection.createArrayOf("int4", each(targets, Running::pid)));
      statement.setArray(
          2, connection.createArrayOf("timestamptz", each(targets, r -> at(r.backendStart()))));
      statement.setArray(
          3, connection.createArrayOf("timestamptz", each(targets, r -> at(r.queryStart()))));
      statement.setArray(4, connection.createArrayOf("int8", each(targets, Running::queryId)));
      List<Integer> signalled = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          if (row.getBoolean("signalled")) {
            signalled.add(row.getInt("pid"));
          }
        }
      }
      return signalled;
    }
  }

  private static Object[] each(List<Running> targets, Function<Running, Object> part) {
    return targets.stream().map(part).toArray();
  }

  private static String at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC).toString();
  }

  private <T> Answer<T> ask(Node node, Duration deadline, RoleLinks.Work<T> work) {
    try {
      return new Answer.Given<>(links.use(node, deadline, work));
    } catch (RoleLinks.Unanswered failed) {
      return Answers.of(failed, links.role(), "pg_signal_backend");
    }
  }

  @Override
  public void close() {
    links.close();
  }
}
