package io.howdah.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pod that turns us away is as bad as a node that does. */
class PodNoAnswerTest {

  static Stream<Failure> turnsAway() {
    return Stream.of(
        new Failure.Unreachable("connection refused"),
        new Failure.Refused("password authentication failed"),
        new Failure.OutOfConnections("no more connections allowed"),
        new Failure.WrongProtocol("HTTP"),
        new Failure.UnsupportedVersion("1.8", "too old"),
        new Failure.Tls("self-signed"),
        new Failure.MissingRight("stats_users = observer", "not allowed"),
        new Failure.ShuttingDown("bye"));
  }

  static Stream<Failure> saysNothing() {
    return Stream.of(
        new Failure.TimedOut(Duration.ofSeconds(5), ""),
        new Failure.ConnectionLost("reset"),
        new Failure.UnknownHost("pod", "no such name"),
        new Failure.ServerError("", "strange"));
  }

  private static State state(Optional<Failure> cause) {
    return new Reason.PodNoAnswer("pool", "pod", Duration.ofSeconds(4), cause).state();
  }

  @ParameterizedTest
  @MethodSource("turnsAway")
  void whoTurnsUsAwayIsCritical(Failure cause) {
    assertThat(state(Optional.of(cause))).isEqualTo(State.CRITICAL);
    assertThat(new Reason.RefusesUs(Duration.ZERO, cause).state()).isEqualTo(State.CRITICAL);
  }

  @ParameterizedTest
  @MethodSource("saysNothing")
  void whoSaysNothingIsUnknown(Failure cause) {
    assertThat(state(Optional.of(cause))).isEqualTo(State.UNKNOWN);
    assertThat(state(Optional.empty())).isEqualTo(State.UNKNOWN);
  }
}
