package io.howdah.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.Moment;
import io.howdah.fleet.Thresholds;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecorderTest {

  /** A zero here would be drawn as "nobody waits" while nobody has been asked. */
  @Test
  void aFleetNotHeardYetLeavesAGap() {
    Rings rings = new Rings();
    Moment now = Moment.now();
    Recorder recorder = new Recorder(rings, Thresholds.DEFAULT, now);
    recorder.record(Blank.snapshot(FakeFleet.fleet(), now));
    for (Metric metric : Metric.values()) {
      assertThat(rings.series(History.FLEET, metric, Duration.ofSeconds(3), 3))
          .as(metric.name())
          .containsOnly(Double.NaN);
    }
  }
}
