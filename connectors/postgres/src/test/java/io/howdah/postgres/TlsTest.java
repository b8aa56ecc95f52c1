package io.howdah.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.howdah.fleet.Access;
import io.howdah.fleet.Failure;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Reading;
import io.howdah.fleet.SslMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate for {@code localhost}, in every strictness that matters. */
class TlsTest {

  private static final String NODE = "replica-1";

  @TempDir static Path dir;

  @BeforeAll
  static void certify() throws Exception {
    certificate("server", "/CN=localhost", "subjectAltName=DNS:localhost");
    certificate("stranger", "/CN=stranger", "subjectAltName=DNS:stranger");
    Path home = SharedLab.lab().node(NODE).dataDir();
    for (String file : List.of("server.crt", "server.key")) {
      Path copy = Files.copy(dir.resolve(file), home.resolve(file));
      Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
      Files.setOwner(copy, Files.getOwner(home));
    }
    tls("on");
  }

  @AfterAll
  static void plainAgain() throws Exception {
    tls("off");
  }

  @Test
  void tickOverTlsIsStillOneRoundTrip() {
    try (NodeObserver observer = observer("127.0.0.1", SslMode.REQUIRE, Optional.empty())) {
      for (int tick = 0; tick < 4; tick++) {
        NodeFacts facts = observer.read(SharedLab.DEADLINE).value().orElseThrow();
        assertThat(facts.cost().roundTrips()).isEqualTo(1);
      }
    }
  }

  @Test
  void certificateAndNameAreVerified() {
    assertThat(read("localhost", SslMode.VERIFY_FULL, "server").failure()).isEmpty();
    assertThat(read("127.0.0.1", SslMode.VERIFY_CA, "server").failure()).isEmpty();
  }

  @Test
  void wrongNameOrAuthorityIsRefused() {
    assertThat(read("127.0.0.1", SslMode.VERIFY_FULL, "server").failure().orElseThrow())
        .isInstanceOf(Failure.Tls.class);
    assertThat(read("localhost", SslMode.VERIFY_CA, "stranger").failure().orElseThrow())
        .isInstanceOf(Failure.Tls.class);
    assertThat(read("localhost", SslMode.VERIFY_CA, "missing").failure().orElseThrow())
        .isInstanceOf(Failure.Tls.class);
  }

  private static Reading<NodeFacts> read(String host, SslMode mode, String authority) {
    Path root = dir.resolve(authority + ".crt");
    try (NodeObserver observer = observer(host, mode, Optional.of(root.toString()))) {
      return observer.read(SharedLab.DEADLINE);
    }
  }

  private static NodeObserver observer(String host, SslMode mode, Optional<String> root) {
    String user = SharedLab.user("observer").name();
    return new NodeObserver(
        SharedLab.node(host, SharedLab.lab().node(NODE).port()),
        SharedLab.lab().description().database(),
        Access.observer(user, mode).withSslRootCert(root),
        SharedLab.secrets());
  }

  private static void tls(String setting) throws SQLException {
    try (Connection admin = SharedLab.superuser(NODE)) {
      SharedLab.run(admin, "ALTER SYSTEM SET ssl = '" + setting + "'");
      SharedLab.run(admin, "SELECT pg_reload_conf()");
    }
    SslMode wanted = setting.equals("on") ? SslMode.REQUIRE : SslMode.DISABLE;
    await()
        .until(
            () -> {
              try (NodeObserver observer = observer("127.0.0.1", wanted, Optional.empty())) {
                return observer.read(SharedLab.DEADLINE).failure().isEmpty();
              }
            });
  }

  private static void certificate(String file, String subject, String alternative)
      throws IOException, InterruptedException {
    Process openssl =
        new ProcessBuilder(
                List.of(
                    ("openssl req -x509 -newkey rsa:2048 -nodes -days 2 -keyout %1$s.key"
                            + " -out %1$s.crt -subj %2$s -addext %3$s")
                        .formatted(file, subject, alternative)
                        .split(" ")))
            .directory(dir.toFile())
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve("openssl.log").toFile())
            .start();
    assertThat(openssl.waitFor()).isZero();
  }
}
