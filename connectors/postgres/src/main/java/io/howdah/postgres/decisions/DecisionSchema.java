package io.howdah.postgres.decisions;

import io.howdah.fleet.Access;
import io.howdah.fleet.Node;
import io.howdah.fleet.Secrets;
import io.howdah.postgres.Quoting;
import io.howdah.postgres.RoleLinks;
import io.howdah.postgres.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Installs and removes schema {@code howdah}, as the installer's role. The scripts are plain SQL of
 * one transaction each, and are harmless when run again. Thread-safe.
 */
public final class DecisionSchema implements AutoCloseable {

  /** The version that the script installs. */
  public static final int VERSION = 1;

  private static final Duration STATEMENT = Duration.ofSeconds(10);
  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(1500);

  private final RoleLinks links;

  public DecisionSchema(String database, String role, Access access, Secrets secrets) {
    this.links = new RoleLinks(database, role, access, secrets, STATEMENT);
  }

  /** The whole script, with the grants to the logins of a fleet file. */
  public static String installScript(Access access) {
    String grants =
        given(access).stream()
            .map(each -> Quoting.grant(each.role(), each.login()) + ";\n")
            .collect(Collectors.joining());
    return "BEGIN;\n" + Sql.script("decisions/howdah-schema") + grants + "COMMIT;\n";
  }

  public static String removeScript() {
    return "BEGIN;\n" + Sql.script("decisions/howdah-remove") + "COMMIT;\n";
  }

  /** A role of the schema, and the login that the fleet file gives it to. */
  private record Given(String role, String login) {}

  /** A login that bears the role's own name is the role. */
  private static List<Given> given(Access access) {
    return Stream.of(
            Stream.of(new Given("howdah_observer", access.observer())),
            access.operator().stream().map(login -> new Given("howdah_operator", login)),
            access.approver().stream().map(login -> new Given("howdah_approver", login)))
        .flatMap(each -> each)
        .filter(each -> !each.login().equals(each.role()))
        .toList();
  }

  /** The version there; empty when the schema is not. */
  public Answer<Optional<Integer>> version(Node primary) {
    return ask(primary, LOOK, DecisionSchema::version);
  }

  /** Whether it is there in this version, and every login of the fleet file has its role. */
  public Answer<Boolean> isComplete(Node primary, Access access) {
    return ask(
        primary,
        LOOK,
        connection ->
            version(connection).filter(there -> there == VERSION).isPresent()
                && isGranted(connection, given(access)));
  }

  private static boolean isGranted(Connection connection, List<Given> wanted) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(Sql.load("decisions/granted"))) {
      for (Given each : wanted) {
        statement.setString(1, each.role());
        statement.setString(2, each.login());
        try (ResultSet row = statement.executeQuery()) {
          if (!row.next() || !row.getBoolean("granted")) {
            return false;
          }
        }
      }
      return true;
    }
  }

  public Answer<Boolean> install(Node primary, Access access) {
    return ask(primary, DEADLINE, connection -> run(connection, installScript(access)));
  }

  public Answer<Boolean> remove(Node primary) {
    return ask(primary, DEADLINE, connection -> run(connection, removeScript()));
  }

  private <T> Answer<T> ask(Node primary, Duration deadline, RoleLinks.Work<T> work) {
    try {
      return new Answer.Given<>(links.use(primary, deadline, work));
    } catch (RoleLinks.Unanswered failed) {
      return switch (failed.sqlState()) {
        case "42501" ->
            new Answer.NotAllowed<>(
                links.role(),
                "installer = \"ROLE\" under [access] in the fleet file, a superuser or a role with"
                    + " CREATEROLE and CREATE on the database",
                failed.failure().detail());
        case "P0001" -> new Answer.Refused<>(Answer.Why.INVALID, Answers.words(failed));
        default -> new Answer.Unanswered<>(failed.failure());
      };
    }
  }

  private static Optional<Integer> version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet there = statement.executeQuery("SELECT to_regclass('howdah.meta') IS NULL")) {
        there.next();
        if (there.getBoolean(1)) {
          return Optional.empty();
        }
      }
      try (ResultSet version = statement.executeQuery("SELECT howdah.version()")) {
        version.next();
        return Optional.of(version.getInt(1));
      }
    }
  }

  /** The script has its own transaction; one that fails in the middle leaves nothing behind. */
  private static boolean run(Connection connection, String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(script);
      return true;
    } catch (SQLException failed) {
      rollback(connection);
      throw failed;
    }
  }

  private static void rollback(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ROLLBACK");
    } catch (SQLException broken) {
      // The connection is gone, and the transaction with it.
      return;
    }
  }

  @Override
  public void close() {
    links.close();
  }
}
