package io.howdah.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Reason;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.State;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FirstAnswersTest {
  @Test
  void whoIsItselfStillAtWorkGivesTheFleetMoreTime() {
    assertThat(FirstAnswers.bound(true, false)).isEqualTo(FirstAnswers.BOUND);
    assertThat(FirstAnswers.bound(true, true)).isEqualTo(FirstAnswers.OUT_OF_BREATH);
    assertThat(FirstAnswers.bound(false, true)).isEqualTo(FirstAnswers.LONGEST);
  }

  @Test
  void whoOnlyWaitsForASilentFleetDoesNotWaitLong() {
    assertThat(FirstAnswers.bound(false, false)).isLessThanOrEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void aSilentTargetIsCalledSilentAndNotUnmeasured() {
    FakeFleet fake = new FakeFleet();
    fake.frozen.add("a");
    try (Watch watch = Watch.start(FakeFleet.fleet(), fake, WatchSettings.DEFAULT, fake::now)) {
      Snapshot first = FirstAnswers.of(watch);
      assertThat(first.node("a").orElseThrow().reasons())
          .hasExactlyElementsOfTypes(Reason.NoAnswer.class);
      assertThat(first.node("p").orElseThrow().state()).isEqualTo(State.HEALTHY);
    }
  }
}
