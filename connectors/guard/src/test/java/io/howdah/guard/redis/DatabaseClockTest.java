package io.howdah.guard.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DatabaseClockTest {
  private static final long REDIS = 1_000_000_000_000L;
  private static final long WALL = REDIS - 77_000;
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private final DatabaseClock clock = new DatabaseClock();

  DatabaseClockTest() {
    assertThat(clock.learn(REDIS, 0, 0, WALL)).isTrue();
  }

  @Test
  void aMachineThatSleptLearnsHowLong() {
    assertThat(clock.learn(REDIS + 5000 + HOUR, 0, seconds(5), WALL + 5100 + HOUR)).isTrue();
    assertThat(clock.learn(REDIS + 10_000 + HOUR, 0, seconds(10), WALL + 10_000 + HOUR)).isFalse();
  }

  @Test
  void aMachineThatSleptLearnsItAlsoWhenItsWallClockIsPutRightLater() {
    assertThat(clock.learn(REDIS + 5000 + HOUR, 0, seconds(5), WALL + 5000)).isFalse();
    assertThat(clock.learn(REDIS + 10_000 + HOUR, 0, seconds(10), WALL + 10_000 + HOUR)).isTrue();
  }

  @Test
  void aRedisWhoseClockIsSetMovesNothing() {
    assertThat(clock.learn(REDIS + 5000 + HOUR, 0, seconds(5), WALL + 5000)).isFalse();
    assertThat(clock.learn(REDIS + 10_000 - HOUR, 0, seconds(10), WALL + 10_000)).isFalse();
    assertThat(clock.learn(REDIS + 15_000, 0, seconds(15), WALL + 15_000)).isFalse();
  }

  @Test
  void aWallClockThatIsSetMovesNothing() {
    assertThat(clock.learn(REDIS + 5000, 0, seconds(5), WALL + 5000 + HOUR)).isFalse();
    assertThat(clock.learn(REDIS + 10_000, 0, seconds(10), WALL + 10_000 - HOUR)).isFalse();
    assertThat(clock.learn(REDIS + 15_000 + HOUR, 0, seconds(15), WALL + 15_000 - HOUR)).isFalse();
  }

  @Test
  void whatIsPublishedAnewHolds() {
    assertThat(clock.learn(REDIS + 5000 + HOUR, -HOUR, seconds(5), WALL + 5000)).isFalse();
    assertThat(clock.learn(REDIS + 10_000 + HOUR, 0, seconds(10), WALL + 10_000)).isTrue();
  }

  private static long seconds(long seconds) {
    return Duration.ofSeconds(seconds).toNanos();
  }
}
