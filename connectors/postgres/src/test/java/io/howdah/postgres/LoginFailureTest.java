package io.howdah.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Failure;
import io.howdah.fleet.Node;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.SslMode;
import io.howdah.lab.LabPool;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every way in which a login can fail says what it is. */
class LoginFailureTest {

  private static final Secrets WRONG = (endpoint, database, user) -> Optional.of("wrong");
  private static final Secrets NONE = (endpoint, database, user) -> Optional.empty();

  @Test
  void wrongPasswordIsRefused() {
    assertThat(failure(replica(), "app", observer(), SslMode.PREFER, WRONG))
        .isInstanceOf(Failure.Refused.class);
  }

  @Test
  void missingPasswordIsRefused() {
    assertThat(failure(replica(), "app", observer(), SslMode.PREFER, NONE))
        .isInstanceOf(Failure.Refused.class);
  }

  @Test
  void unknownRoleIsRefused() {
    assertThat(failure(replica(), "app", "no\"body", SslMode.PREFER, WRONG))
        .isInstanceOf(Failure.Refused.class);
  }

  @Test
  void unknownDatabaseIsTheServersError() {
    assertThat(failure(replica(), "no;such?db=&x", observer(), SslMode.PREFER, SharedLab.secrets()))
        .isInstanceOfSatisfying(
            Failure.ServerError.class, error -> assertThat(error.sqlState()).isEqualTo("3D000"));
  }

  @Test
  void databaseWithoutTheRightToConnectNamesTheGrant() throws Exception {
    try (Connection primary = SharedLab.superuser("primary-1")) {
      SharedLab.run(primary, "CREATE DATABASE locked TEMPLATE template0");
      SharedLab.run(primary, "REVOKE CONNECT ON DATABASE locked FROM PUBLIC");
      try {
        Node node = SharedLab.node("primary-1");
        assertThat(failure(node, "locked", observer(), SslMode.PREFER, SharedLab.secrets()))
            .isInstanceOfSatisfying(
                Failure.MissingRight.class,
                right ->
                    assertThat(right.remedy())
                        .isEqualTo(
                            "GRANT CONNECT ON DATABASE \"locked\" TO \"" + observer() + "\""));
      } finally {
        SharedLab.run(primary, "DROP DATABASE locked");
      }
    }
  }

  @Test
  void nameThatDoesNotResolveIsUnknown() {
    Node node = SharedLab.node("replica.howdah.invalid", 5432);
    // A name server may be slow to say so.
    assertThat(failure(node))
        .satisfiesAnyOf(
            cause ->
                assertThat(cause)
                    .isInstanceOfSatisfying(
                        Failure.UnknownHost.class,
                        unknown -> assertThat(unknown.host()).isEqualTo("replica.howdah.invalid")),
            cause -> assertThat(cause).isInstanceOf(Failure.TimedOut.class));
  }

  @Test
  void portWithoutListenerIsUnreachable() throws Exception {
    int port;
    try (ServerSocket gone = new ServerSocket(0)) {
      port = gone.getLocalPort();
    }
    assertThat(failure(SharedLab.node("127.0.0.1", port))).isInstanceOf(Failure.Unreachable.class);
  }

  @Test
  void serverWithoutTlsFailsWhereTlsIsRequired() {
    assertThat(failure(replica(), "app", observer(), SslMode.REQUIRE, SharedLab.secrets()))
        .isInstanceOf(Failure.Tls.class);
  }

  /**
   * Asked in plain text in the last tenth of the time, later than the driver would wait for TLS.
   */
  @Test
  void redisIsAnotherProtocol() {
    var redis = SharedLab.lab().description().redis();
    assertThat(failure(SharedLab.node(redis.host(), redis.port()), Duration.ofSeconds(8)))
        .isInstanceOf(Failure.WrongProtocol.class);
  }

  @Test
  void pgBouncerIsNotTheServerItself() {
    LabPool pool = SharedLab.lab().description().pools().getFirst();
    assertThat(failure(SharedLab.node(pool.host(), pool.port())))
        .isInstanceOf(Failure.WrongProtocol.class);
  }

  @Test
  void fullServerIsOutOfConnections() throws Exception {
    List<Connection> crowd = new ArrayList<>();
    try {
      fill(crowd);
      assertThat(failure(replica())).isInstanceOf(Failure.OutOfConnections.class);
    } finally {
      SharedLab.disperse("replica-1", crowd);
    }
  }

  private static void fill(List<Connection> crowd) throws SQLException {
    try {
      while (crowd.size() < 500) {
        crowd.add(SharedLab.connect("replica-1", SharedLab.user("reader")));
      }
    } catch (SQLException full) {
      assertThat(full.getSQLState()).isEqualTo("53300");
    }
  }

  private static Node replica() {
    return SharedLab.node("replica-1");
  }

  private static String observer() {
    return SharedLab.user("observer").name();
  }

  private static Failure failure(Node node) {
    return failure(node, SharedLab.DEADLINE);
  }

  private static Failure failure(Node node, Duration deadline) {
    try (NodeObserver observer = SharedLab.observer(node)) {
      return observer.read(deadline).failure().orElseThrow();
    }
  }

  private static Failure failure(
      Node node, String database, String user, SslMode mode, Secrets secrets) {
    try (NodeObserver observer =
        new NodeObserver(node, database, SharedLab.access(user, mode), secrets)) {
      return observer.read(SharedLab.DEADLINE).failure().orElseThrow();
    }
  }
}
