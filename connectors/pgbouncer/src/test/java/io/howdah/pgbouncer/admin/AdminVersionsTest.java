package io.howdah.pgbouncer.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.howdah.fleet.Failure;
import io.howdah.fleet.SslMode;
import io.howdah.pgbouncer.Bouncer;
import io.howdah.pgbouncer.Program;
import io.howdah.pgbouncer.admin.AdminTarget.Security;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PgBouncer words its refusals anew now and then, and its words are all there is to go by. */
@Tag("full")
class AdminVersionsTest {

  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({"1.24,scram-sha-256", "1.24,md5", "1.26,scram-sha-256", "1.26,md5"})
  void refusalsAreUnderstood(String version, String method) throws Exception {
    Program program = Program.fetched(version);
    assumeTrue(program.exists(), "PgBouncer " + version + " is not on this machine");
    try (Bouncer bouncer = Bouncer.start(dir, program, "auth_type = " + method)) {
      assertThat(failure(bouncer.client("wrong", Security.DISABLED)))
          .isInstanceOf(Failure.Refused.class);
      assertThat(failure(login(bouncer, "who?"))).isInstanceOf(Failure.Refused.class);
      assertThat(failure(login(bouncer, "nobody"))).isInstanceOf(Failure.MissingRight.class);
      assertThat(failure(bouncer.client("x", Bouncer.security(SslMode.REQUIRE))))
          .isInstanceOf(Failure.Tls.class);
      bouncer.client().connect(Duration.ofSeconds(20)).close();
    }
  }

  @ParameterizedTest
  @CsvSource({"1.24", "1.26"})
  void tlsIsDemandedAndSpoken(String version) throws Exception {
    Program program = Program.fetched(version);
    assumeTrue(program.exists(), "PgBouncer " + version + " is not on this machine");
    Certificates made = Certificates.make(dir);
    try (Bouncer bouncer =
        Bouncer.start(
            dir,
            program,
            "auth_type = scram-sha-256",
            "client_tls_sslmode = require",
            "client_tls_cert_file = " + made.serverCert(),
            "client_tls_key_file = " + made.serverKey())) {
      assertThat(failure(bouncer.client())).isInstanceOf(Failure.Tls.class);
      bouncer
          .client(Bouncer.PASSWORD, Bouncer.security(SslMode.REQUIRE))
          .connect(Duration.ofSeconds(20))
          .close();
    }
  }

  private static AdminClient login(Bouncer bouncer, String user) {
    return Bouncer.client(bouncer.endpoint(), user, "secret", Security.DISABLED);
  }

  private static Failure failure(AdminClient client) {
    return catchThrowableOfType(
            AdminException.class, () -> client.connect(Duration.ofSeconds(20)).close())
        .failure();
  }
}
