package io.howdah.watch.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.NodeFacts.ActiveGroup;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class NodeSamplesTest {
  private static final long ID = 42;

  private final NodeSamples samples = new NodeSamples();

  private void take(int second, int sessions) {
    ActiveGroup group = new ActiveGroup(OptionalLong.of(ID), "shop", "CPU", sessions);
    samples.take(nanos(second), List.of(group), sessions);
  }

  private static long nanos(int second) {
    return Duration.ofSeconds(second).toNanos();
  }

  @Test
  void ofANodeThatFellSilentAreNoPresentLoad() {
    for (int second = 0; second < 30; second++) {
      take(second, 4);
    }
    samples.forget(nanos(31));
    assertThat(samples.hits(ID) / samples.ticks()).as("it may answer yet").isEqualTo(4);
    samples.forget(nanos(40));
    assertThat(samples.ticks()).isZero();
    assertThat(samples.hits(ID)).isZero();
    assertThat(samples.newestNanos()).isEmpty();
    samples.forget(nanos(400));
    assertThat(samples.queryIds()).isEmpty();
  }

  @Test
  void countOnlyTheLastHalfMinute() {
    take(0, 8);
    take(31, 2);
    assertThat(samples.ticks()).isEqualTo(1);
    assertThat(samples.hits(ID)).isEqualTo(2);
  }

  @Test
  void stretchWhatWasToldOverThoseThatDidNotTell() {
    ActiveGroup told = new ActiveGroup(OptionalLong.of(ID), "shop", "CPU", 64);
    samples.take(nanos(1), List.of(told), 128);
    assertThat(samples.hits(ID)).isEqualTo(128);
    assertThat(samples.seenOf()).contains("64 of 128");
    take(2, 3);
    assertThat(samples.seenOf()).isEmpty();
    assertThat(samples.partialNanos()).isEqualTo(nanos(1));
  }
}
