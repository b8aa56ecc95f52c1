package io.howdah.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Access;
import io.howdah.fleet.Failure;
import io.howdah.fleet.SslMode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Peers that are not, or not yet, or no longer a PostgreSQL to observe. */
class StrangerTest {

  private static final Duration SHORT = Duration.ofMillis(700);
  private static final String OK = Stranger.message('R', "\0\0\0\0");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 400 Bad Request\r\n\r\n",
        "ERROR\r\n",
        "SSH-2.0-OpenSSH_9.2\r\n",
        "-ERR unknown command\r\n",
        "220 mail ESMTP\r\n",
        "\0\0\0\0\0\0"
      })
  void anotherProtocolIsNamed(String greeting) throws IOException {
    try (Stranger stranger = Stranger.saying(greeting)) {
      assertThat(failure(stranger, SslMode.PREFER)).isInstanceOf(Failure.WrongProtocol.class);
      assertThat(failure(stranger, SslMode.DISABLE)).isInstanceOf(Failure.WrongProtocol.class);
    }
  }

  @Test
  void silentPeerTimesOut() throws IOException {
    try (Stranger stranger = Stranger.saying()) {
      assertThat(failure(stranger, SslMode.PREFER, SHORT)).isInstanceOf(Failure.TimedOut.class);
    }
  }

  @Test
  void olderServerIsUnsupported() throws IOException {
    String login =
        OK
            + Stranger.message('S', "server_version\00013.14\0")
            + Stranger.message('S', "client_encoding\0UTF8\0")
            + Stranger.message('S', "integer_datetimes\0on\0")
            + Stranger.message('S', "DateStyle\0ISO, MDY\0")
            + Stranger.message('S', "standard_conforming_strings\0on\0")
            + Stranger.message('K', "\0\0\0\1\0\0\0\2")
            + Stranger.message('Z', "I");
    try (Stranger stranger = Stranger.saying(login)) {
      assertThat(failure(stranger, SslMode.DISABLE))
          .isInstanceOfSatisfying(
              Failure.UnsupportedVersion.class,
              old -> assertThat(old.version()).isEqualTo("13.14"));
    }
  }

  @Test
  void olderServerThatDoesNotKnowOurSettingsIsUnsupported() throws IOException {
    String said = "unrecognized configuration parameter \"idle_session_timeout\"";
    try (Stranger stranger = Stranger.saying(OK + Stranger.error("42704", said))) {
      assertThat(failure(stranger, SslMode.DISABLE)).isInstanceOf(Failure.UnsupportedVersion.class);
    }
  }

  @Test
  void startingAndStoppingAreTold() throws IOException {
    try (Stranger starting =
            Stranger.saying(Stranger.error("57P03", "the database system is starting up"));
        Stranger stopping =
            Stranger.saying(Stranger.error("57P03", "the database system is shutting down"))) {
      assertThat(failure(starting, SslMode.DISABLE)).isInstanceOf(Failure.Starting.class);
      assertThat(failure(stopping, SslMode.DISABLE)).isInstanceOf(Failure.ShuttingDown.class);
    }
  }

  @Test
  void hostileErrorIsKeptShort() throws IOException {
    String endless = "\u001b[31m<script>".repeat(1500);
    try (Stranger stranger = Stranger.saying(Stranger.error("XX000", endless))) {
      assertThat(failure(stranger, SslMode.DISABLE).detail()).hasSizeLessThanOrEqualTo(301);
    }
  }

  private static Failure failure(Stranger stranger, SslMode mode) {
    return failure(stranger, mode, SharedLab.DEADLINE);
  }

  private static Failure failure(Stranger stranger, SslMode mode, Duration deadline) {
    Access access = Access.observer("observer", mode);
    try (NodeObserver observer =
        new NodeObserver(
            SharedLab.node("127.0.0.1", stranger.port()),
            "app",
            access,
            (endpoint, database, user) -> Optional.of("secret"))) {
      return observer.read(deadline).failure().orElseThrow();
    }
  }
}
