package io.howdah.postgres.decisions;

import io.howdah.fleet.Access;
import io.howdah.fleet.Node;
import io.howdah.fleet.Secrets;
import io.howdah.postgres.Quoting;
import io.howdah.postgres.RoleLinks;
import io.howdah.postgres.Sql;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Installs and removes schema {@code howdah}, as the installer's role. The scripts are plain SQL of
 * one transaction each, and are harmless when run again. Thread-safe.
 */
public final class DecisionSchema implements AutoCloseable {

  /**
   * The version that the script installs. It rises with every change of a statement in it, so that
   * no older Howdah puts its own functions in place of newer ones: it refuses what has a newer
   * version. A hash of the script tells a version from one of the same number that somebody else
   * made, of which nobody can know whether it is newer; another hash whether it was changed since.
   */
  public static final int VERSION = 2;

  private static final String SCRIPT = "decisions/howdah-schema";
  private static final String MARKED =
      "-- What was installed is written down here by howdah install.\n";
  private static final String FUNCTIONS = Sql.load("decisions/functions");

  private static final Duration STATEMENT = Duration.ofSeconds(10);
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  /** Each is on a connection of its own, which a busy computer is slow to open. */
  private static final Duration LOOK = Duration.ofMillis(2500);

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
    String script = Sql.script(SCRIPT).replace(MARKED, mark());
    return "BEGIN;\n" + script + grants + "COMMIT;\n";
  }

  /** So that whoever installs next can tell whether that is needed. */
  private static String mark() {
    return """
        UPDATE howdah.meta SET script = '%s', functions = (
        %s) WHERE version = %d;
        """
        .formatted(hash(), FUNCTIONS, VERSION);
  }

  /** Of the script's statements alone, without comments: what was installed is known by it. */
  public static String hash() {
    byte[] statements = Sql.load(SCRIPT).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(statements));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
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

  /**
   * The schema as it is there.
   *
   * @param ours it was not made by another script of this version, nor by one that left no hash
   * @param whole its functions are as that script left them
   * @param granted every login of the fleet file has its role
   */
  public record Found(int version, boolean ours, boolean whole, boolean granted) {

    /** Whether it is newer than this cannot be known: its version does not tell. */
    public boolean isUnknown() {
      return version == VERSION && !ours;
    }

    /** Nothing is to be done. */
    public boolean isCurrent() {
      return version == VERSION && ours && whole && granted;
    }
  }

  /** How it stands; empty when it is not there. */
  public Answer<Optional<Found>> look(Node primary, Access access) {
    return ask(primary, LOOK, connection -> look(connection, given(access)));
  }

  private static Optional<Found> look(Connection connection, List<Given> wanted)
      throws SQLException {
    Optional<Integer> version = version(connection);
    if (version.isEmpty()) {
      return Optional.empty();
    }
    boolean granted = isGranted(connection, wanted);
    try (Statement statement = connection.createStatement()) {
      if (text(statement, "SELECT to_regprocedure('howdah.build()')::text") == null) {
        return Optional.of(new Found(version.get(), true, false, granted));
      }
      String script = text(statement, "SELECT script FROM howdah.build()");
      String left = text(statement, "SELECT functions FROM howdah.build()");
      boolean whole = Objects.equals(left, text(statement, FUNCTIONS));
      return Optional.of(new Found(version.get(), hash().equals(script), whole, granted));
    }
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getString(1) : null;
    }
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
                Answers.words(failed));
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
