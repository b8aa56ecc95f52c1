package io.howdah.watch;

import static org.assertj.core.api.Assertions.assertThat;

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
}
