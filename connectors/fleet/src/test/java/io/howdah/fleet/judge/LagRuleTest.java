package io.howdah.fleet.judge;

import static io.howdah.fleet.judge.Scene.at;
import static io.howdah.fleet.judge.Scene.primary;
import static io.howdah.fleet.judge.Scene.sender;
import static io.howdah.fleet.judge.Scene.standby;
import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Lag;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Thresholds;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The lag table, row by row. */
class LagRuleTest {

  private static final long MB = 1_000_000;
  private static final Duration NOW = Duration.ZERO;

  private final Scene scene = new Scene();

  private static Duration seconds(double value) {
    return Duration.ofNanos((long) (value * 1e9));
  }

  @Test
  void idlePrimaryIsZeroSecondsHoweverOldTheLastTransactionAndTheReportedLag() {
    scene
        .log("p", 500, 0, 0, 100)
        .answers("p", 100, primary(500, sender("a", 500, 500, seconds(9), NOW)).build())
        .answers("a", 99.5, standby(500, 1).build())
        .answers("c", 99.5, standby(500, 2).build());
    assertThat(scene.lag("a"))
        .isEqualTo(new Lag(OptionalLong.of(0), Optional.of(NOW), Lag.Basis.CAUGHT_UP));
  }

  @Test
  void heartbeatOfAnIdlePrimaryIsNoLag() {
    scene.log("p", 500, 0, 0, 99);
    scene.histories.get("p").add(at(100), Scene.lsn(600));
    scene
        .answers("p", 100, primary(600, sender("a", 600, 500, seconds(9), NOW)).build())
        .answers("a", 99.5, standby(500, 1).build())
        .answers("c", 99.5, standby(500, 2).build());
    assertThat(scene.lag("a").bytes()).hasValue(0);
    assertThat(scene.lag("c").time()).contains(NOW);
  }

  @Test
  void positionsAreComparedAtTheReplicasOwnMoment() {
    scene
        .log("p", 0, 200 * MB, 0, 100)
        .answers("p", 100, primary(20_000 * MB, sender("a", 1, 1, seconds(0.01), NOW)).build())
        .answers("a", 99.5, standby(19_899 * MB, 1).build());
    assertThat(scene.lag("a").bytes()).hasValue(MB);
  }

  @Test
  void aheadOfTheLastKnownPositionIsClampedToZero() {
    scene
        .log("p", 0, 200 * MB, 0, 100)
        .answers("p", 100, primary(20_000 * MB).build())
        .answers("a", 100.2, standby(20_040 * MB, 1).build());
    assertThat(scene.lag("a").bytes()).hasValue(0);
  }

  @Test
  void pausedReplayIsTheReportedLag() {
    scene
        .log("p", 0, MB, 0, 100)
        .answers("p", 100, primary(100 * MB, sender("a", 1, 1, seconds(4.2), NOW)).build())
        .answers("a", 100, standby(95 * MB, 1).paused().build())
        .answers("c", 100, standby(95 * MB, 2).build());
    assertThat(scene.lag("a").basis()).isEqualTo(Lag.Basis.REPLAY_LAG);
    assertThat(scene.lag("a").time()).contains(seconds(4.2));
    assertThat(scene.reasons("a")).anyMatch(Reason.ReplayPaused.class::isInstance);
    assertThat(scene.reasons("a")).anyMatch(Reason.Lagging.class::isInstance);
  }

  @Test
  void aStoppedReceiverUnderTrafficIsJudgedByHistoryNotByItsFrozenFigure() {
    Duration frozen = Duration.ofNanos(270_000);
    scene
        .log("p", 0, MB, 0, 100)
        .answers(
            "p", 100, primary(100 * MB, sender("a", 95 * MB, 90 * MB, frozen, seconds(10))).build())
        .answers("a", 100, standby(90 * MB, 1).build())
        .answers("c", 100, standby(90 * MB, 2).build());
    assertThat(scene.lag("a").time()).contains(seconds(10));
    assertThat(scene.lag("a").basis()).isEqualTo(Lag.Basis.HISTORY);
    assertThat(scene.reasons("a")).anyMatch(Reason.LinkSilent.class::isInstance);
  }

  @Test
  void aStoppedReceiverOnAnIdlePrimaryIsToldByTheAgeOfItsReply() {
    scene
        .log("p", 500, 0, 0, 100)
        .answers("p", 100, primary(500, sender("a", 500, 500, null, seconds(21))).build())
        .answers("a", 100, standby(500, 1).build());
    assertThat(scene.reasons("a")).containsExactly(new Reason.LinkSilent(seconds(21)));
  }

  @Test
  void anIdleLinkIsSilentForTenSecondsAtATimeWithoutHarm() {
    scene
        .log("p", 500, 0, 0, 100)
        .answers("p", 100, primary(500, sender("a", 500, 500, null, seconds(11))).build())
        .answers("a", 100, standby(500, 1).build());
    assertThat(scene.reasons("a")).isEmpty();
  }

  @Test
  void clocksThatDifferBetweenServersMakeNoSilence() {
    scene
        .log("p", 500, MB, 0, 100)
        .answers(
            "p",
            100,
            primary(100 * MB, sender("a", 100 * MB, 99 * MB, seconds(0.01), seconds(60)))
                .serverTime(at(160).wall())
                .build())
        .answers("a", 100, standby(99 * MB, 1).serverTime(at(100).wall()).build());
    assertThat(scene.reasons("a")).isEmpty();
    assertThat(scene.lag("a").basis()).isEqualTo(Lag.Basis.REPLAY_LAG);
  }

  @Test
  void aCascadedChildUnderAStalledRelayIsJudgedByTheRoot() {
    scene
        .log("p", 0, MB, 0, 100)
        .answers("p", 100, primary(100 * MB, sender("a", 1, 1, seconds(30), NOW)).build())
        .answers("a", 100, standby(70 * MB, 1, sender("c", 70 * MB, 70 * MB, NOW, NOW)).build())
        .answers("c", 100, standby(70 * MB, 2).build());
    assertThat(scene.lag("c").bytes()).hasValue(30 * MB);
    assertThat(scene.lag("c").time()).contains(seconds(30));
    assertThat(scene.topology().place("c").root()).contains("p");
  }

  @Test
  void aCascadedChildJustMetIsAtLeastAsLateAsItsOwnLink() {
    scene
        .log("p", 99 * MB, MB, 99, 100)
        .answers("p", 100, primary(100 * MB, sender("a", 1, 1, NOW, NOW)).build())
        .answers("a", 100, standby(100 * MB, 1, sender("c", 1, 1, seconds(4.2), NOW)).build())
        .answers("c", 100, standby(95 * MB, 2).build());
    assertThat(scene.lag("c").basis()).isEqualTo(Lag.Basis.AT_LEAST);
    assertThat(scene.lag("c").time()).contains(seconds(4.2));
    assertThat(scene.reasons("c")).anyMatch(Reason.Lagging.class::isInstance);
  }

  @Test
  void aPromotedNodeHasNoLag() {
    scene
        .log("p", 0, MB, 0, 100)
        .answers("p", 100, primary(100 * MB).build())
        .answers("a", 100, primary(90 * MB).timeline(2).build());
    assertThat(scene.lag("p")).isEqualTo(Lag.UNKNOWN);
    assertThat(scene.lag("a").basis()).isEqualTo(Lag.Basis.CAUGHT_UP);
  }

  @Test
  void withoutAPositionLagIsUnknownNotHuge() {
    scene
        .log("p", 0, MB, 0, 100)
        .answers("p", 100, primary(100 * MB).build())
        .answers("a", 100, standby(1, 1).startingUp().build());
    assertThat(scene.lag("a")).isEqualTo(Lag.UNKNOWN);
  }

  @Test
  void olderThanTheHistoryIsALowerBoundAndTheBytesDecide() {
    scene
        .log("p", 50 * MB, MB, 99, 100)
        .answers("p", 100, primary(51 * MB).build())
        .answers("a", 100, standby(10 * MB, 1).build());
    assertThat(scene.lag("a").basis()).isEqualTo(Lag.Basis.AT_LEAST);
    assertThat(scene.lag("a").time()).contains(seconds(1));
    assertThat(scene.lag("a").exceeds(Thresholds.DEFAULT)).isTrue();
  }

  @Test
  void anotherTimelineWithoutALinkIsNotCompared() {
    scene
        .log("p", 0, MB, 0, 100)
        .answers("p", 100, primary(100 * MB).timeline(2).build())
        .answers("a", 100, standby(90 * MB, 1).receiver(null).timeline(1).build());
    assertThat(scene.lag("a")).isEqualTo(Lag.UNKNOWN);
  }

  @Test
  void withoutARootLagIsUnknown() {
    scene.answers("a", 100, standby(90 * MB, 1).build());
    assertThat(scene.lag("a")).isEqualTo(Lag.UNKNOWN);
  }
}
