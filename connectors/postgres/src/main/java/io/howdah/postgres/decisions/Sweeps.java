package io.howdah.postgres.decisions;

import io.howdah.fleet.Access;
import io.howdah.fleet.Fact;
import io.howdah.fleet.Node;
import io.howdah.fleet.Secrets;
import io.howdah.postgres.Patience;
import io.howdah.postgres.Quoting;
import io.howdah.postgres.RoleLinks;
import io.howdah.postgres.Sql;
import io.howdah.postgres.StatementPlace;
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

  private static final String QUERY_IDS =
      "ALTER SYSTEM SET compute_query_id = 'on'; SELECT pg_reload_conf()";

  private final RoleLinks links;

  /** Only sessions of these roles can be Howdah's own. */
  private final List<String> howdah;

  public Sweeps(String database, String operator, Access access, Secrets secrets) {
    this.howdah = List.of(operator, access.observer());
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

  /**
   * What came of cancelling; of those in neither list the execution had ended.
   *
   * @param refused still run: the role may not signal them
   * @param remedy the grant that mends it; empty where only a superuser may
   */
  public record Cancelled(List<Running> signalled, List<Running> refused, Optional<String> remedy) {
    public Cancelled {
      signalled = List.copyOf(signalled);
      refused = List.copyOf(refused);
    }
  }

  /**
   * What every client but Howdah runs now; texts only of ids that are not among the known. Fails
   * where the server would hide what runs: without {@code pg_read_all_stats} or without query ids.
   */
  public Answer<List<Running>> running(Node node, Collection<Long> known, Patience patience) {
    return ask(node, patience, "pg_read_all_stats", connection -> running(connection, known));
  }

  private Answer<List<Running>> running(Connection connection, Collection<Long> known)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(Sql.load("decisions/running"))) {
      statement.setArray(1, connection.createArrayOf("int8", known.toArray()));
      statement.setArray(2, connection.createArrayOf("text", howdah.toArray()));
      List<Running> rows = new ArrayList<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          if (!row.getBoolean("sees")) {
            return new Answer.Lacks<>(
                links.role() + " does not see what others run",
                Quoting.grant("pg_read_all_stats", links.role()));
          }
          if (!row.getBoolean("ids")) {
            return new Answer.Lacks<>("compute_query_id is off", QUERY_IDS);
          }
          if (row.getObject("pid") == null) {
            continue;
          }
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
      return new Answer.Given<>(rows);
    }
  }

  /**
   * Texts that the server keeps of some ids; those it does not know are left out. Fails where
   * {@code pg_stat_statements} is not installed.
   */
  public Answer<Map<Long, String>> texts(Node node, Collection<Long> ids, Duration deadline) {
    return ask(
        node,
        Patience.of(deadline),
        "pg_read_all_stats",
        connection ->
            texts(
                connection,
                "texts",
                statement ->
                    statement.setArray(1, connection.createArrayOf("int8", ids.toArray()))));
  }

  /** Texts of the statements that took most time on a node; fails as {@link #texts} does. */
  public Answer<Map<Long, String>> topTexts(Node node, int most, Duration deadline) {
    return ask(
        node,
        Patience.of(deadline),
        "pg_read_all_stats",
        connection -> texts(connection, "top-texts", statement -> statement.setInt(1, most)));
  }

  @FunctionalInterface
  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private Answer<Map<Long, String>> texts(Connection connection, String name, Binding binding)
      throws SQLException {
    return switch (StatementPlace.adapt(connection, Sql.load("decisions/" + name), links.role())) {
      case Fact.Unknown<String>(String why, Optional<String> remedy) ->
          new Answer.Lacks<>(why, remedy.orElse(""));
      case Fact.Known<String>(String sql) -> new Answer.Given<>(read(connection, sql, binding));
    };
  }

  private static Map<Long, String> read(Connection connection, String sql, Binding binding)
      throws SQLException {
    Map<Long, String> texts = new TreeMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.bind(statement);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          texts.put(row.getLong("queryid"), row.getString("query"));
        }
      }
    }
    return texts;
  }

  /**
   * Cancels executions: each only if pid, start of the backend, start of the statement, its id and
   * the state active are still the same in the statement that signals.
   *
   * <p>Where nothing is {@link Answer.Given}, some may have been signalled all the same.
   */
  public Answer<Cancelled> cancel(Node node, List<Running> targets, Duration deadline) {
    return ask(
        node,
        Patience.of(deadline),
        "pg_signal_backend",
        connection -> new Answer.Given<>(cancel(connection, targets)));
  }

  private Cancelled cancel(Connection connection, List<Running> targets) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(Sql.load("decisions/sweep"))) {
      statement.setArray(1, connection.createArrayOf("int4", each(targets, Running::pid)));
      statement.setArray(
          2, connection.createArrayOf("timestamptz", each(targets, r -> at(r.backendStart()))));
      statement.setArray(
          3, connection.createArrayOf("timestamptz", each(targets, r -> at(r.queryStart()))));
      statement.setArray(4, connection.createArrayOf("int8", each(targets, Running::queryId)));
      List<Running> signalled = new ArrayList<>();
      List<Running> refused = new ArrayList<>();
      Optional<String> remedy = Optional.empty();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Running target = targets.get(row.getInt("place") - 1);
          if (row.getBoolean("signalled")) {
            signalled.add(target);
          } else if (!row.getBoolean("permitted")) {
            refused.add(target);
          }
          if (row.getBoolean("grantable")) {
            remedy = Optional.of(Quoting.grant("pg_signal_backend", links.role()));
          }
        }
      }
      return new Cancelled(signalled, refused, remedy);
    }
  }

  private static Object[] each(List<Running> targets, Function<Running, Object> part) {
    return targets.stream().map(part).toArray();
  }

  private static String at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC).toString();
  }

  private <T> Answer<T> ask(
      Node node, Patience patience, String needed, RoleLinks.Work<Answer<T>> work) {
    try {
      return links.use(node, patience, work);
    } catch (RoleLinks.Unanswered failed) {
      return Answers.of(failed, links.role(), needed);
    }
  }

  @Override
  public void close() {
    links.close();
  }
}
