package io.howdah.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FirstAnswersTest {
  @Test
  void whoIsItselfStillAtWorkGivesTheFleetMoreTime() {
    Duration late = FirstAnswers.BOUND.plusMillis(1);
    assertThat(FirstAnswers.enough(late, false)).isTrue();
    assertThat(FirstAnswers.enough(late, true)).isFalse();
    assertThat(FirstAnswers.enough(FirstAnswers.OUT_OF_BREATH.plusMillis(1), true)).isTrue();
  }
}
