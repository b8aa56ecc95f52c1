package io.howdah.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Access;
import io.howdah.fleet.Endpoint;
import io.howdah.fleet.Failure;
import io.howdah.fleet.SslMode;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What name servers say, without one: a real one may be too slow to say it. */
class FailuresTest {
  private static final Endpoint ENDPOINT = new Endpoint("replica.howdah.invalid", 5432);
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private static Failure connecting(IOException cause) {
    Access access = Access.observer("observer", SslMode.PREFER);
    Login login = Login.observer(ENDPOINT, "app", access, (to, database, user) -> Optional.empty());
    Meter meter = new Meter(ENDPOINT, new Contact());
    return Failures.connecting(new SQLException("no way", cause), login, meter, LIMIT);
  }

  @Test
  void aNameWithoutAddressIsAnUnknownHost() {
    assertThat(connecting(new UnknownHostException("replica.howdah.invalid")))
        .isInstanceOfSatisfying(
            Failure.UnknownHost.class,
            unknown -> assertThat(unknown.host()).isEqualTo("replica.howdah.invalid"));
  }

  @Test
  void aNameServerThatDoesNotAnswerIsATimeout() {
    assertThat(connecting(new SocketTimeoutException("no answer from name resolution")))
        .isInstanceOfSatisfying(
            Failure.TimedOut.class, late -> assertThat(late.deadline()).isEqualTo(LIMIT));
  }
}
