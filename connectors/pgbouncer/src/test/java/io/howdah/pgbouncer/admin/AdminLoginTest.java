package io.howdah.pgbouncer.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Failure;
import io.howdah.fleet.SslMode;
import io.howdah.pgbouncer.Bouncer;
import io.howdah.pgbouncer.admin.AdminTarget.Security;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminLoginTest {

  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final List<String> SHOW_VERSION = List.of("SHOW VERSION");

  @TempDir static Path certificates;
  private static Certificates made;

  @TempDir Path dir;

  @BeforeAll
  static void makeCertificates() throws Exception {
    made = Certificates.make(certificates);
  }

  @ParameterizedTest
  @ValueSource(strings = {"scram-sha-256", "md5", "plain", "trust"})
  void everyPasswordMethodLogsIn(String method) throws Exception {
    try (Bouncer bouncer = Bouncer.start(dir, "auth_type = " + method)) {
      assertShowsVersion(bouncer.client());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"scram-sha-256", "md5", "plain"})
  void aWrongPasswordIsRefused(String method) throws Exception {
    try (Bouncer bouncer = Bouncer.start(dir, "auth_type = " + method)) {
      Failure failure = failure(bouncer.client("wrong", Security.DISABLED));
      assertThat(failure).isInstanceOf(Failure.Refused.class);
      assertThat(failure.detail()).isNotBlank();
    }
  }

  @Test
  void anUnknownUserIsRefusedAndAStrangerLacksTheRight() throws Exception {
    try (Bouncer bouncer = Bouncer.start(dir, "auth_type = md5")) {
      Endpoint where = bouncer.endpoint();
      assertThat(failure(Bouncer.client(where, "who?", "x", Security.DISABLED)))
          .isInstanceOf(Failure.Refused.class);
      Failure stranger = failure(Bouncer.client(where, "nobody", "secret", Security.DISABLED));
      assertThat(stranger).isInstanceOf(Failure.MissingRight.class);
      assertThat(((Failure.MissingRight) stranger).remedy()).contains("stats_users", "nobody");
    }
  }

  @Test
  void aMissingPasswordIsNamed() throws Exception {
    try (Bouncer bouncer = Bouncer.start(dir, "auth_type = scram-sha-256")) {
      AdminTarget target = new AdminTarget(bouncer.endpoint(), "watch", Security.DISABLED);
      AdminClient client = new AdminClient(target, (e, d, u) -> Optional.empty());
      assertThat(failure(client)).isInstanceOf(Failure.Refused.class);
      assertThat(failure(client).detail()).contains("no password is known for watch");
    }
  }

  @Test
  void severalCommandsComeBackInOrderAndARejectedOneHarmsNoOther() throws Exception {
    try (Bouncer bouncer = Bouncer.start(dir, "auth_type = scram-sha-256");
        AdminConnection connection = bouncer.client().connect(DEADLINE)) {
      List<AdminAnswer> answers =
          connection.ask(DEADLINE, List.of("SHOW VERSION", "SHOW NONSENSE", "SHOW DATABASES"));
      assertThat(answers.get(0)).isInstanceOf(AdminAnswer.Table.class);
      assertThat(answers.get(1)).isInstanceOf(AdminAnswer.Rejected.class);
      assertThat(((AdminAnswer.Table) answers.get(2)).rows()).hasSize(3);
      assertThat(connection.ask(DEADLINE, List.of("RELOAD")).getFirst())
          .isInstanceOfSatisfying(
              AdminAnswer.Rejected.class,
              rejected ->
                  assertThat(rejected.message().failure("watch"))
                      .isInstanceOf(Failure.MissingRight.class));
      assertThat(connection.isOpen()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(SslMode.class)
  void everySslmodeReachesATlsServer(SslMode mode) throws Exception {
    try (Bouncer bouncer = tlsBouncer("require")) {
      Security security =
          new Security(mode, Optional.of(made.rootCert()), Optional.empty(), Optional.empty());
      if (mode == SslMode.DISABLE) {
        assertThat(failure(bouncer.client(Bouncer.PASSWORD, security)))
            .isInstanceOf(Failure.Tls.class);
      } else {
        assertShowsVersion(bouncer.client(Bouncer.PASSWORD, security));
      }
    }
  }

  @Test
  void aPlainServerServesPreferAndFailsRequire() throws Exception {
    try (Bouncer bouncer = Bouncer.start(dir, "auth_type = scram-sha-256")) {
      assertShowsVersion(bouncer.client(Bouncer.PASSWORD, Bouncer.security(SslMode.PREFER)));
      assertThat(failure(bouncer.client(Bouncer.PASSWORD, Bouncer.security(SslMode.REQUIRE))))
          .isInstanceOf(Failure.Tls.class);
    }
  }

  @Test
  void verificationRefusesAForeignRootAndAForeignName() throws Exception {
    try (Bouncer bouncer = tlsBouncer("require")) {
      assertThat(failure(bouncer.client(Bouncer.PASSWORD, Bouncer.security(SslMode.VERIFY_CA))))
          .isInstanceOf(Failure.Tls.class);
      Security full =
          new Security(
              SslMode.VERIFY_FULL,
              Optional.of(made.rootCert()),
              Optional.empty(),
              Optional.empty());
      Security authority =
          new Security(
              SslMode.VERIFY_CA, Optional.of(made.rootCert()), Optional.empty(), Optional.empty());
      assertThat(failure(Bouncer.client(bouncer.endpoint(), Bouncer.USER, Bouncer.PASSWORD, full)))
          .isInstanceOf(Failure.Tls.class);
      assertShowsVersion(
          Bouncer.client(bouncer.endpoint(), Bouncer.USER, Bouncer.PASSWORD, authority));
    }
  }

  @Test
  void aClientCertificateIsShownWhereTheServerDemandsOne() throws Exception {
    try (Bouncer bouncer = tlsBouncer("verify-full")) {
      Optional<Path> root = Optional.of(made.rootCert());
      Security without = new Security(SslMode.REQUIRE, root, Optional.empty(), Optional.empty());
      assertThatThrownBy(() -> assertShowsVersion(bouncer.client(Bouncer.PASSWORD, without)))
          .isInstanceOf(AdminException.class);
      for (Path key : List.of(made.clientKey(), made.clientKeyPkcs1())) {
        assertShowsVersion(
            bouncer.client(
                Bouncer.PASSWORD,
                new Security(
                    SslMode.REQUIRE, root, Optional.of(made.clientCert()), Optional.of(key))));
      }
    }
  }

  private Bouncer tlsBouncer(String mode) throws Exception {
    return Bouncer.start(
        dir,
        "auth_type = scram-sha-256",
        "client_tls_sslmode = " + mode,
        "client_tls_cert_file = " + made.serverCert(),
        "client_tls_key_file = " + made.serverKey(),
        "client_tls_ca_file = " + made.rootCert());
  }

  private static void assertShowsVersion(AdminClient client) throws AdminException {
    try (AdminConnection connection = client.connect(DEADLINE)) {
      AdminAnswer answer = connection.ask(DEADLINE, SHOW_VERSION).getFirst();
      assertThat(((AdminAnswer.Table) answer).rows().getFirst().require("version"))
          .startsWith("PgBouncer ");
    }
  }

  private static Failure failure(AdminClient client) {
    return catchThrowableOfType(AdminException.class, () -> assertShowsVersion(client)).failure();
  }
}
