package io.howdah.postgres;

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
    try (Statement statement = connection.createStatement();
        var result =
            statement.executeQuery(
                "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'howdah-observer'")) {
      result.next();
      return result.getInt(1);
    }
  }
}
