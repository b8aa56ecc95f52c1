package io.howdah.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RingTest {

  @Test
  void aGapStaysAGap() {
    Ring ring = new Ring(true);
    ring.put(10, 1);
    ring.put(13, 4);
    assertThat(ring.over(10, 11)).isEqualTo(1);
    assertThat(ring.over(11, 13)).isNaN();
    assertThat(ring.over(10, 14)).isEqualTo(4);
  }

  @Test
  void anHourIsKeptByTensOfSeconds() {
    Ring ring = new Ring(true);
    for (int second = 0; second < 3_600; second++) {
      ring.put(second, second == 1_234 ? 99 : 1);
    }
    assertThat(ring.over(1_200, 1_300)).isEqualTo(99);
    assertThat(ring.over(0, 10)).isEqualTo(1);
  }

  @Test
  void oldTurnsDoNotReturn() {
    Ring ring = new Ring(false);
    ring.put(0, 5);
    ring.put(10_000, 7);
    assertThat(ring.over(9_000, 10_000)).isNaN();
    assertThat(ring.over(10_000, 10_001)).isEqualTo(7);
  }

  @Test
  void aMeanIsAMean() {
    Ring ring = new Ring(false);
    ring.put(1, 2);
    ring.put(2, 4);
    assertThat(ring.over(1, 3)).isEqualTo(3);
  }

  @Test
  void aSeriesEndsNow() {
    Rings rings = new Rings();
    for (int second = 100; second < 160; second++) {
      rings.advance(second);
      rings.put("a", Metric.SESSIONS, second);
    }
    double[] series = rings.series("a", Metric.SESSIONS, Duration.ofSeconds(30), 3);
    assertThat(series).containsExactly(134.5, 144.5, 154.5);
    assertThat(rings.series("b", Metric.SESSIONS, Duration.ofSeconds(30), 2))
        .containsOnly(Double.NaN);
  }
}
