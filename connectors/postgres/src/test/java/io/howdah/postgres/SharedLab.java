package io.howdah.postgres;

import static org.awaitility.Awaitility.await;

import io.howdah.fleet.Access;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Node;
import io.howdah.fleet.Role;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.SslMode;
import io.howdah.lab.LabDescription;
import io.howdah.lab.LabNode;
import io.howdah.lab.LabSpec;
import io.howdah.lab.LabUser;
import io.howdah.lab.running.Lab;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One real fleet for all tests of this module: a primary, two replicas and one below the second, a
 * PgBouncer before each, Redis. Who breaks something heals it.
 */
final class SharedLab {

  static final Duration DEADLINE = Duration.ofSeconds(20);

  private static Lab lab;

  private SharedLab() {}

  static synchronized Lab lab() {
    if (lab == null) {
      try {
        var spec = LabSpec.of(Files.createTempDirectory("howdah-postgres-")).replicas(3);
        lab = Lab.up(spec.cascading(1).withoutTraffic());
      } catch (IOException noDirectory) {
        throw new UncheckedIOException(noDirectory);
      }
    }
    return lab;
  }

  static LabUser user(String purpose) {
    return lab().description().users().get(purpose);
  }

  static Node node(String name) {
    LabNode node = lab().node(name);
    return node(node.host(), node.port());
  }

  static Node node(String host, int port) {
    return new Node(host + ":" + port, Role.PRIMARY, new Endpoint(host, port), "local");
  }

  static Access access(String observer, SslMode mode) {
    return Access.observer(observer, mode).withOperator(Optional.of(user("operator").name()));
  }

  static Secrets secrets() {
    LabDescription description = lab().description();
    return (endpoint, database, user) ->
        description.users().values().stream()
            .filter(known -> known.name().equals(user))
            .map(LabUser::password)
            .findFirst();
  }

  static NodeObserver observer(String name) {
    return observer(node(name));
  }

  static NodeObserver observer(Node node) {
    return new NodeObserver(
        node,
        lab().description().database(),
        access(user("observer").name(), SslMode.PREFER),
        secrets());
  }

  static SessionCommands commands() {
    return new SessionCommands(
        lab().description().database(), access(user("observer").name(), SslMode.PREFER), secrets());
  }

  /** A session of the superuser, as the lab's own tools would have it. */
  static Connection superuser(String node) throws SQLException {
    return connect(node, user("superuser"));
  }

  static Connection connect(String name, LabUser user) throws SQLException {
    LabNode node = lab().node(name);
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s"
            .formatted(node.host(), node.port(), lab().description().database()),
        user.name(),
        user.password());
  }

  static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Sessions of observers on a node right now. */
  static int observerSessions(Connection connection) throws SQLException {
    return number(
        connection,
        "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'howdah-observer'");
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getInt(1);
    }
  }

  /** Closes sessions of a node; returns when the server too has ended them. */
  static void disperse(String node, List<Connection> crowd) throws SQLException {
    List<String> pids = new ArrayList<>();
    for (Connection one : crowd) {
      pids.add(String.valueOf(SessionsTest.pid(one)));
      one.close();
    }
    String left =
        "SELECT count(*) FROM pg_stat_activity WHERE pid = ANY ('{%s}')"
            .formatted(String.join(",", pids));
    try (Connection police = superuser(node)) {
      await().atMost(DEADLINE).until(() -> number(police, left) == 0);
    }
  }

  /** Returns when a standby shows all that has been written on the primary by now. */
  static void replayed(String standby) throws SQLException {
    try (Connection primary = superuser("primary-1");
        Connection there = superuser(standby)) {
      String written = StatementPlansTest.text(primary, "SELECT pg_current_wal_lsn()");
      String shown = "SELECT count(*) WHERE pg_last_wal_replay_lsn() >= '%s'".formatted(written);
      await().atMost(DEADLINE).until(() -> number(there, shown) == 1);
    }
  }
}
