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
 * The 95th percentile of what guards counted within the last minute, or as long as was watched:
 * between two roll-calls of the same guard. It is the upper end of a class, which reaches half as
 * far again as the one below. A guard that leads to several nodes says the same of each of them.
 * Asking is from any thread.
 */
final class GuardLatencies implements MeasuredLatencies {

  private static final Duration WINDOW = Duration.ofSeconds(60);

  /** With fewer executions than these the last twentieth is one of them, or none. */
  private static final long LEAST = 20;

  private record OnNode(String digest, String node) {}

  /** One reading: by guard. */
  private record Taken(long nanos, Map<String, HeardTimes> guards) {}

  private final Deque<Taken> taken = new ArrayDeque<>();
  private volatile Map<OnNode, Latency> newest = Map.of();

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
    newest = latencies();
  }

  private Map<OnNode, Latency> latencies() {
    Map<OnNode, TreeMap<Long, Long>> grown = new HashMap<>();
    for (HeardTimes now : taken.getLast().guards().values()) {
      now.digests()
          .forEach(
              (digest, counts) ->
                  earliest(now.guard(), digest)
                      .ifPresent(before -> add(grown, now, digest, before)));
    }
    Map<OnNode, Latency> latencies = new HashMap<>();
    grown.forEach((key, counts) -> p95(counts).ifPresent(p95 -> latencies.put(key, p95)));
    return Map.copyOf(latencies);
  }

  /** What the same guard had counted of it when it was heard first within the window. */
  private Optional<Map<Long, Long>> earliest(String guard, String digest) {
    return taken.stream()
        .limit(taken.size() - 1L)
        .flatMap(each -> Optional.ofNullable(each.guards().get(guard)).stream())
        .flatMap(each -> Optional.ofNullable(each.digests().get(digest)).stream())
        .findFirst();
  }

  private static void add(
      Map<OnNode, TreeMap<Long, Long>> grown,
      HeardTimes now,
      String digest,
      Map<Long, Long> before) {
    for (String node : now.nodes()) {
      TreeMap<Long, Long> sum =
          grown.computeIfAbsent(new OnNode(digest, node), any -> new TreeMap<>());
      now.digests()
          .get(digest)
          .forEach(
              (most, count) -> {
                long more = count - before.getOrDefault(most, 0L);
                if (more > 0) {
                  sum.merge(most, more, Long::sum);
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
  public Optional<Latency> p95(String digest, String node) {
    return Optional.ofNullable(newest.get(new OnNode(digest, node)));
  }
}
