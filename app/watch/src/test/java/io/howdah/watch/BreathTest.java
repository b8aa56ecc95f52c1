package io.howdah.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BreathTest {

  private final Breath breath = new Breath();

  private boolean isShort(long nowMillis, long usedMillis) {
    return breath.isShort(Duration.ofMillis(nowMillis), Duration.ofMillis(usedMillis));
  }

  @Test
  void aProcessThatLoadsItsCodeIsShortOfBreathUntilItOnlyWaits() {
    assertThat(isShort(0, 900)).isTrue();
    assertThat(isShort(500, 1_300)).isTrue();
    assertThat(isShort(1_000, 1_600)).isTrue();
    assertThat(isShort(1_200, 1_610)).as("within one window").isTrue();
    assertThat(isShort(1_500, 1_620)).isFalse();
    assertThat(isShort(2_000, 1_630)).isFalse();
    assertThat(isShort(2_500, 2_100)).isTrue();
  }
}
