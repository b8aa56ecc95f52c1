package io.howdah.watch.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.decision.HeardTimes;
import io.howdah.fleet.digest.Latency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Percentiles from what guards counted between two roll-calls. */
class GuardLatenciesTest {

  private final GuardLatencies latencies = new GuardLatencies();

  private static HeardTimes guard(String id, String node, Map<Long, Long> counts) {
    return new HeardTimes(id, Set.of(node), Map.of("fd1:1", counts));
  }

  @Test
  void whatWasCountedBeforeIsNotOfTheLastMinute() {
    latencies.take(0, List.of(guard("g", "a", Map.of(1_000_000L, 5_000L))));
    assertThat(latencies.p95("fd1:1", "a")).isEmpty();
    latencies.take(
        5_000_000_000L,
        List.of(guard("g", "a", Map.of(1_000_000L, 5_000L, 2_000L, 95L, 8_000L, 5L))));
    assertThat(latencies.p95("fd1:1", "a")).contains(new Latency(2, Latency.Source.MEASURED));
    latencies.take(
        10_000_000_000L,
        List.of(guard("g", "a", Map.of(1_000_000L, 5_000L, 2_000L, 95L, 8_000L, 50L))));
    assertThat(latencies.p95("fd1:1", "a")).contains(new Latency(8, Latency.Source.MEASURED));
    assertThat(latencies.p95("fd1:1", "b")).isEmpty();
  }

  @Test
  void fewSayNothingAndAGuardThatIsNewSaysNothingYet() {
    latencies.take(0, List.of(guard("g", "a", Map.of(1_000L, 10L))));
    latencies.take(5_000_000_000L, List.of(guard("g", "a", Map.of(1_000L, 20L))));
    assertThat(latencies.p95("fd1:1", "a")).isEmpty();
    latencies.take(9_000_000_000L, List.of(guard("new", "a", Map.of(1_000L, 900L))));
    assertThat(latencies.p95("fd1:1", "a")).isEmpty();
  }
}
