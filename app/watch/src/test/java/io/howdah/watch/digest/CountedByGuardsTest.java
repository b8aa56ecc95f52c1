package io.howdah.watch.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.howdah.fleet.decision.HeardTimes;
import io.howdah.fleet.digest.Latency;
import io.howdah.fleet.digest.Share;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Percentiles and workloads from what guards counted between two roll-calls. */
class CountedByGuardsTest {

  private final CountedByGuards counts =
      new CountedByGuards(new WorkloadNames(Map.of("web-app", "web")));

  private static HeardTimes guard(String id, String node, Map<Long, Long> counts) {
    return new HeardTimes(id, "", "", Set.of(node), Map.of("fd1:1", counts));
  }

  private Optional<Latency> p95(String digest, String node) {
    return counts.of(digest, node).flatMap(GuardCounts.Counted::p95);
  }

  @Test
  void whatWasCountedBeforeIsNotOfTheLastMinute() {
    counts.take(0, List.of(guard("g", "a", Map.of(1_000_000L, 5_000L))));
    assertThat(p95("fd1:1", "a")).isEmpty();
    counts.take(
        5_000_000_000L,
        List.of(guard("g", "a", Map.of(1_000_000L, 5_000L, 2_000L, 95L, 8_000L, 5L))));
    assertThat(p95("fd1:1", "a")).contains(new Latency(2, Latency.Source.MEASURED));
    counts.take(
        10_000_000_000L,
        List.of(guard("g", "a", Map.of(1_000_000L, 5_000L, 2_000L, 95L, 8_000L, 50L))));
    assertThat(p95("fd1:1", "a")).contains(new Latency(8, Latency.Source.MEASURED));
    assertThat(p95("fd1:1", "b")).isEmpty();
  }

  @Test
  void fewSayNothingAndAGuardThatIsNewSaysNothingYet() {
    counts.take(0, List.of(guard("g", "a", Map.of(1_000L, 10L))));
    counts.take(5_000_000_000L, List.of(guard("g", "a", Map.of(1_000L, 20L))));
    assertThat(p95("fd1:1", "a")).isEmpty();
    counts.take(9_000_000_000L, List.of(guard("new", "a", Map.of(1_000L, 900L))));
    assertThat(p95("fd1:1", "a")).isEmpty();
  }

  /** By executions within the window: what a workload ran before it is no part. */
  @Test
  void workloadsShareByWhatTheyRan() {
    counts.take(0, List.of(of("web", "w", 900), of("job", "j", 0), of("", "", 5)));
    counts.take(5_000_000_000L, List.of(of("web", "w", 903), of("job", "j", 1), of("", "", 9)));
    assertThat(counts.of("fd1:1", "a").orElseThrow().workloads())
        .containsExactly(new Share("web", 0.75), new Share("j", 0.25));
  }

  /** As samples call it, too: what only the guard calls so would be another one. */
  @Test
  void aWorkloadIsCalledAsTheFleetFileDoes() {
    counts.take(0, List.of(of("", "web-app", 0)));
    counts.take(5_000_000_000L, List.of(of("", "web-app", 1)));
    assertThat(counts.of("fd1:1", "a").orElseThrow().workloads())
        .containsExactly(new Share("web", 1));
  }

  /** One that runs nothing any more says nothing. */
  @Test
  void whoStoppedIsNotCounted() {
    counts.take(0, List.of(of("web", "w", 900)));
    counts.take(5_000_000_000L, List.of(of("web", "w", 900)));
    assertThat(counts.of("fd1:1", "a")).isEmpty();
  }

  private static HeardTimes of(String workload, String application, long count) {
    return new HeardTimes(
        "g-" + workload,
        application,
        workload,
        Set.of("a"),
        Map.of("fd1:1", Map.of(1_000L, count)));
  }
}
