package io.howdah.postgres;

import io.howdah.contract.statement.Effect;
import io.howdah.contract.statement.StatementKind;
import io.howdah.contract.statement.Statements;
import io.howdah.fleet.Access;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Node;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.digest.Planning;
import io.howdah.fleet.digest.ServerId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Asks a server how it would run a statement, by {@code EXPLAIN (GENERIC_PLAN)}: the statement is
 * planned and never run. Each plan has a connection of its own, as the observer and named {@code
 * howdah-explain}, which ends with it: what the text of a stranger does to a session must not reach
 * the one that observes, nor may a long planning hold up its ticks.
 *
 * <p>The text is hostile. It travels as a parameter, never inside a command of ours; the server
 * itself takes no more than one statement of it, in a transaction that only reads. A statement
 * whose planning would run functions of others with the observer's rights is refused ({@link
 * PlanStrangers}). A session that outlives its deadline is ended. Nothing throws. Thread-safe;
 * meant for virtual threads.
 */
public final class StatementPlans {

  /** The first version that plans a statement without values for its parameters. */
  public static final int OLDEST_MAJOR = 16;

  private static final int MOST_LINES = 2_000;
  private static final String BEGIN = Sql.load("plan-begin");
  private static final String SETTINGS = Sql.load("plan-settings");
  private static final String PLAN = Sql.load("plan");
  private static final String RESULT = Sql.load("plan-result");

  private final Access access;
  private final Secrets secrets;

  /** Connects to nothing yet. */
  public StatementPlans(Access access, Secrets secrets) {
    this.access = access;
    this.secrets = secrets;
  }

  /** Why a text is not given to any server; empty for one statement that can be planned. */
  public static Optional<Planning.Why> refusal(String text) {
    List<String> statements = Statements.split(text);
    if (statements.size() > 1) {
      return Optional.of(Planning.Why.SEVERAL);
    }
    boolean planned = !statements.isEmpty() && isPlanned(Statements.kind(statements.getFirst()));
    return planned ? Optional.empty() : Optional.of(Planning.Why.KIND);
  }

  private static boolean isPlanned(StatementKind kind) {
    return switch (kind) {
      case SELECT, INSERT, UPDATE, DELETE, MERGE -> true;
      case CALL, COPY, TRANSACTION, UTILITY, NONE -> false;
    };
  }

  /**
   * The plan of a statement.
   *
   * @param id who runs it where: its database, and the schemas that its role looks into
   * @param text as {@code pg_stat_statements} shows it, with {@code $1}
   */
  public Planning plan(Node node, ServerId id, String text, Duration deadline) {
    Optional<Planning.Why> refusal = refusal(text);
    if (refusal.isPresent()) {
      return new Planning.NotPlanned(refusal.get(), "");
    }
    Moment asked = Moment.now();
    Login login = Login.planner(node.endpoint(), id.database(), access, secrets);
    AtomicReference<PlanSession> session = new AtomicReference<>();
    try (Link link = Link.open(login, true, deadline)) {
      Duration left = deadline.minus(Moment.now().since(asked));
      return link.use(
          left.isPositive() ? left : Duration.ofMillis(1),
          connection -> plan(connection, node.name(), id.user(), text, asked, session::set));
    } catch (LinkFailure failed) {
      if (failed.failure() instanceof Failure.TimedOut && session.get() != null) {
        session.get().end(Login.observer(node.endpoint(), id.database(), access, secrets));
      }
      return failed(failed.failure(), node.name(), text);
    }
  }

  private static Planning plan(
      Connection connection,
      String node,
      String user,
      String text,
      Moment asked,
      Consumer<PlanSession> session)
      throws SQLException {
    String version = connection.getMetaData().getDatabaseProductVersion();
    if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST_MAJOR) {
      return new Planning.NotPlanned(Planning.Why.VERSION, node, version, Optional.empty());
    }
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(BEGIN);
      session.accept(PlanSession.of(connection));
      String sent = PlanText.of(Statements.split(text).getFirst());
      Optional<String> strangers = PlanStrangers.of(connection, sent);
      if (strangers.isPresent()) {
        return new Planning.NotPlanned(
            Planning.Why.STRANGERS, node, strangers.get(), Optional.empty());
      }
      settings(connection, user, sent);
      statement.execute(PLAN);
      try (ResultSet result = statement.executeQuery(RESULT)) {
        result.next();
        List<String> lines = result.getString(1).lines().limit(MOST_LINES).toList();
        Moment now = Moment.now();
        return new Planning.Planned(node, shown(version), now, now.since(asked), lines);
      }
    } finally {
      connection.rollback();
    }
  }

  private static void settings(Connection connection, String user, String text)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(SETTINGS)) {
      statement.setString(1, user);
      statement.setString(2, user);
      statement.setString(3, text);
      statement.execute();
    }
  }

  /** {@code 17.11 (Debian …)} is 17.11 to people. */
  private static String shown(String version) {
    int space = version.indexOf(' ');
    return space < 0 ? version : version.substring(0, space);
  }

  private Planning failed(Failure failure, String node, String text) {
    if (!(failure instanceof Failure.MissingRight(String remedy, String detail))) {
      return new Planning.NotPlanned(
          Planning.Why.FAILED, node, Failures.bounded(words(failure)), Optional.empty());
    }
    boolean reads = Statements.effect(text) == Effect.READS;
    return new Planning.NotPlanned(
        reads ? Planning.Why.RIGHT : Planning.Why.WRITES,
        node,
        detail,
        reads
            ? Optional.of(Quoting.grant("pg_read_all_data", access.observer()))
            : Optional.empty());
  }

  private static String words(Failure failure) {
    return failure instanceof Failure.TimedOut(Duration limit, String detail) && detail.isEmpty()
        ? "no answer within " + limit.toMillis() + " ms"
        : failure.detail();
  }
}
