package io.howdah.watch.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Failure;
import io.howdah.fleet.Lag;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Thresholds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReasonWordsTest {

  private static final Duration TIME = Duration.ofSeconds(12);
  private static final Failure REFUSED = new Failure.Unreachable("");

  @Test
  void figuresStandBesideTheirLimits() {
    assertThat(ReasonWords.of(lagging(Duration.ofMillis(4_200), Lag.Basis.HISTORY)))
        .isEqualTo("lagging 4.2 s, limit 2 s");
    assertThat(ReasonWords.of(lagging(Duration.ofMillis(4_200), Lag.Basis.AT_LEAST)))
        .isEqualTo("lagging at least 4.2 s, limit 2 s");
    assertThat(ReasonWords.of(lagging(null, Lag.Basis.UNKNOWN)))
        .isEqualTo("lagging 12 MB, limit 8 MiB");
  }

  @Test
  void silenceNamesItsCause() {
    assertThat(ReasonWords.of(new Reason.NoAnswer(TIME, Optional.of(REFUSED))))
        .isEqualTo("no answer for 12 s: connection refused");
    assertThat(ReasonWords.of(new Reason.NoAnswer(TIME, Optional.empty())))
        .isEqualTo("no answer for 12 s");
  }

  @Test
  void aSaturatedPoolSaysHowManyWaitAndHowLong() {
    assertThat(ReasonWords.of(new Reason.Saturated("pgb-eu-3", 214, Duration.ofMillis(3_840))))
        .isEqualTo("pool pgb-eu-3 saturated: 214 wait, maxwait 3.8 s");
  }

  @Test
  void namesFromTheFleetAreHarmless() {
    String hostile = "a\u001b[31m{0}\u202eb\n";
    assertThat(ReasonWords.of(new Reason.SlotLost(hostile)))
        .isEqualTo("slot a‹001B›[31m{0}‹202E›b  is lost: its replica must be built anew");
  }

  @Test
  void everyKindOfReasonHasAPhraseAndAWord() {
    for (Reason reason : oneOfEach()) {
      assertThat(ReasonWords.of(reason)).isNotBlank().doesNotContain("{");
      assertThat(ReasonWords.word(reason)).isNotBlank();
    }
    assertThat(oneOfEach().stream().map(Reason::getClass).distinct().count())
        .isEqualTo(Reason.class.getPermittedSubclasses().length);
  }

  @Test
  void everyKindOfFailureHasAPhrase() {
    List<Failure> failures =
        List.of(
            new Failure.UnknownHost("h", ""),
            new Failure.Unreachable("x"),
            new Failure.TimedOut(TIME, ""),
            new Failure.Refused("x"),
            new Failure.OutOfConnections(""),
            new Failure.Starting(""),
            new Failure.ShuttingDown(""),
            new Failure.WrongProtocol("x"),
            new Failure.UnsupportedVersion("9.6", ""),
            new Failure.Tls("x"),
            new Failure.MissingRight("GRANT", ""),
            new Failure.ConnectionLost(""),
            new Failure.ServerError("XX000", "x"));
    assertThat(failures).hasSize(Failure.class.getPermittedSubclasses().length);
    assertThat(FailureWords.of(new Failure.ServerError("BUSY", "BUSY Redis is busy")))
        .startsWith("busy with a script")
        .contains("SCRIPT KILL");
    assertThat(failures).allSatisfy(f -> assertThat(FailureWords.of(f)).isNotBlank());
  }

  private static Reason lagging(Duration time, Lag.Basis basis) {
    Lag lag = new Lag(OptionalLong.of(12_000_000), Optional.ofNullable(time), basis);
    return new Reason.Lagging(lag, Thresholds.DEFAULT);
  }

  private static List<Reason> oneOfEach() {
    return List.of(
        lagging(TIME, Lag.Basis.HISTORY),
        new Reason.NoAnswer(TIME, Optional.of(REFUSED)),
        new Reason.LagUnknown("no primary is seen"),
        new Reason.Down(TIME, REFUSED),
        new Reason.RefusesUs(TIME, new Failure.Refused("no")),
        new Reason.StartingUp(""),
        new Reason.NotYetMeasured(),
        new Reason.Saturated("p", 1, TIME),
        new Reason.Waiting("p", 1, TIME),
        new Reason.AliasPaused("p", "a"),
        new Reason.PodNoAnswer("p", "pod", TIME, Optional.of(REFUSED)),
        new Reason.PodDiffers("p", "pod", "a", "x", "y"),
        new Reason.Promoted(2, 1),
        new Reason.TwoPrimaries("b", 2, 1),
        new Reason.NotPrimary(),
        new Reason.AnotherCluster("1", "2"),
        new Reason.UnknownUpstream("h:1"),
        new Reason.NotStreaming("no walreceiver runs"),
        new Reason.LinkSilent(TIME),
        new Reason.ReplayPaused(),
        new Reason.MissingRight("sessions", "no right", Optional.of("GRANT")),
        new Reason.SlotAtRisk("s", 1, OptionalLong.empty(), Optional.of(TIME)),
        new Reason.SlotLost("s"),
        new Reason.SyncStandbyMissing("*"),
        new Reason.ConnectionsNearLimit(90, 100),
        new Reason.IdleInTransaction(1, "app", TIME, 2),
        new Reason.LongTransaction(1, "app", TIME, 0),
        new Reason.Blocking(1, "app", 2, TIME),
        new Reason.XidAgeHigh(2, 1),
        new Reason.MxidAgeHigh(2, 1),
        new Reason.HitRatioLow(0.5, 0.9),
        new Reason.InMaintenance(new Reason.Maintenance("ana", "disk", Instant.EPOCH)));
  }
}
