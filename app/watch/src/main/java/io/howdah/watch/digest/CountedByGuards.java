package io.howdah.watch.digest;

import io.howdah.fleet.decision.HeardTimes;
import io.howdah.fleet.digest.Latency;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Percentiles and workloads of what guards counted within the last minute, or as long as was
 * watched: between two roll-calls of the same guard. A percentile is the upper end of a class,
 * which reaches half as far again as the one below. A guard that leads to several nodes says the
 * same of each of them. Asking is from any thread.
 */
final class CountedByGuards implements GuardCounts {

  private static final Duration WINDOW = Duration.ofSeconds(60);

  /** With fewer executions than these the last twentieth is one of them, or none. */
  private static final long LEAST = 20;

  private record OnNode(String digest, String node) {}

  /** What was counted within the window, of one digest on one node. */
  private static final class Grown {
    /** By the longest time in microseconds that the class counts. */
    final TreeMap<Long, Long> times = new TreeMap<>();

    final Map<String, Double> workloads = new HashMap<>();

    void ran(String workload, long times) {
      if (!workload.isEmpty()) {
        workloads.merge(workload, (double) times, Double::sum);
      }
    }

    Counted counted() {
      return new Counted(p95(times), NodeSamples.shares(workloads));
    }
  }

  /** One reading: by guard. */
  private record Taken(long nanos, Map<String, HeardTimes> guards) {}

  private final WorkloadNames names;
  private final Deque<Taken> taken = new ArrayDeque<>();
  private volatile Map<OnNode, Counted> newest = Map.of();

  CountedByGuards(WorkloadNames names) {
    this.names = names;
  }

  /** Nothing is known any more. For the same thread. */
  void forget() {
    newest = Map.of();
  }

  /** Takes in one reading. For one thread. */
  void take(long nanos, List<HeardTimes> guards) {
    Map<String, HeardTimes> byId = new HashMap<>();
    guards.forEach(guard -> byId.put(guard.guard(), guard));
    taken.addLast(new Taken(nanos, byId));
    while (nanos - taken.getFirst().nanos() > WINDOW.toNanos()) {
      taken.removeFirst();
    }
    newest = counted();
  }

  private Map<OnNode, Counted> counted() {
    Map<OnNode, Grown> grown = new HashMap<>();
    for (HeardTimes now : taken.getLast().guards().values()) {
      now.digests()
          .forEach(
              (digest, counts) ->
                  earliest(now.guard(), digest)
                      .ifPresent(before -> add(grown, now, digest, before)));
    }
    Map<OnNode, Counted> counted = new HashMap<>();
    grown.forEach(
        (key, each) -> {
          if (!each.times.isEmpty()) {
            counted.put(key, each.counted());
          }
        });
    return Map.copyOf(counted);
  }

  /** What the same guard had counted of it when it was heard first within the window. */
  private Optional<Map<Long, Long>> earliest(String guard, String digest) {
    return taken.stream()
        .limit(taken.size() - 1L)
        .flatMap(each -> Optional.ofNullable(each.guards().get(guard)).stream())
        .flatMap(each -> Optional.ofNullable(each.digests().get(digest)).stream())
        .findFirst();
  }

  private void add(
      Map<OnNode, Grown> grown, HeardTimes now, String digest, Map<Long, Long> before) {
    String name = names.of(now.workload(), now.application());
    for (String node : now.nodes()) {
      Grown sum = grown.computeIfAbsent(new OnNode(digest, node), any -> new Grown());
      now.digests()
          .get(digest)
          .forEach(
              (most, count) -> {
                long more = count - before.getOrDefault(most, 0L);
                if (more > 0) {
                  sum.times.merge(most, more, Long::sum);
                  sum.ran(name, more);
                }
              });
    }
  }

  private static Optional<Latency> p95(TreeMap<Long, Long> counts) {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    long below = 0;
    for (Map.Entry<Long, Long> each : counts.entrySet()) {
      below += each.getValue();
      if (all >= LEAST && below >= 0.95 * all) {
        return Optional.of(new Latency(each.getKey() / 1e3, Latency.Source.MEASURED));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Counted> of(String digest, String node) {
    return Optional.ofNullable(newest.get(new OnNode(digest, node)));
  }
}
