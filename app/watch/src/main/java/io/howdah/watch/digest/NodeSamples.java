package io.howdah.watch.digest;

import io.howdah.fleet.NodeFacts.ActiveGroup;
import io.howdah.fleet.digest.Share;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What sampled sessions of one node executed: all of the last half minute, and a fading memory of
 * for whom and in which wait. For the collector's thread.
 */
final class NodeSamples {

  static final long WINDOW_NANOS = Duration.ofSeconds(30).toNanos();

  private static final int MOST = 4_000;
  private static final double FADE = 0.95;
  private static final long FADE_NANOS = Duration.ofSeconds(10).toNanos();
  private static final long GAP_NANOS = Duration.ofSeconds(5).toNanos();
  private static final long FORGOTTEN_NANOS = Duration.ofMinutes(5).toNanos();

  /**
   * One tick.
   *
   * @param active sessions at work
   * @param told of these, that told what they execute
   */
  private record Taken(long nanos, Map<Long, Double> sessions, int active, int told) {
    boolean isPartial() {
      return told < active;
    }
  }

  private static final class Memory {
    final Map<String, Double> applications = new HashMap<>();
    final Map<String, Long> lastOf = new HashMap<>();
    final Map<String, Double> waits = new HashMap<>();
    long lastNanos;
  }

  private final Deque<Taken> window = new ArrayDeque<>();
  private final Map<Long, Memory> memories = new HashMap<>();
  private final Map<Long, Double> hits = new HashMap<>();
  private long fadedNanos = Long.MIN_VALUE;
  private long unbrokenNanos = Long.MIN_VALUE;
  private long partialNanos = Long.MIN_VALUE;

  /**
   * Takes in one tick.
   *
   * @param active sessions at work, those that were not told included
   */
  void take(long nanos, List<ActiveGroup> groups, int active) {
    int told = groups.stream().mapToInt(ActiveGroup::sessions).sum();
    double weight = told == 0 ? 0 : Math.max(1, (double) active / told);
    Map<Long, Double> sessions = new HashMap<>();
    for (ActiveGroup group : groups) {
      if (group.queryId().isPresent()) {
        long queryId = group.queryId().getAsLong();
        sessions.merge(queryId, group.sessions() * weight, Double::sum);
        remember(queryId, group, weight, nanos);
      }
    }
    sessions.forEach((queryId, count) -> hits.merge(queryId, count, Double::sum));
    if (window.isEmpty() || nanos - window.getLast().nanos() > GAP_NANOS) {
      unbrokenNanos = nanos;
    }
    Taken taken = new Taken(nanos, sessions, active, told);
    if (taken.isPartial()) {
      partialNanos = nanos;
    }
    window.addLast(taken);
    while (nanos - window.getFirst().nanos() > WINDOW_NANOS) {
      window.removeFirst().sessions().forEach((id, count) -> hits.merge(id, -count, Double::sum));
    }
    hits.values().removeIf(count -> count < 1e-9);
    fade(nanos);
  }

  /** Of a node that is not sampled any more nothing is of the present. */
  void forget(long now) {
    if (!window.isEmpty() && now - window.getLast().nanos() > GAP_NANOS) {
      window.clear();
      hits.clear();
    }
    fade(now);
  }

  private void remember(long queryId, ActiveGroup group, double weight, long nanos) {
    if (memories.size() >= MOST && !memories.containsKey(queryId)) {
      partialNanos = nanos;
      return;
    }
    Memory memory = memories.computeIfAbsent(queryId, any -> new Memory());
    memory.lastNanos = nanos;
    double sessions = group.sessions() * weight;
    if (memory.applications.size() < 32
        || memory.applications.containsKey(group.applicationName())) {
      memory.applications.merge(group.applicationName(), sessions, Double::sum);
      memory.lastOf.put(group.applicationName(), nanos);
    }
    memory.waits.merge(group.waitClass(), sessions, Double::sum);
  }

  private void fade(long nanos) {
    if (fadedNanos != Long.MIN_VALUE && nanos - fadedNanos < FADE_NANOS) {
      return;
    }
    fadedNanos = nanos;
    memories.values().removeIf(memory -> nanos - memory.lastNanos > FORGOTTEN_NANOS);
    for (Memory memory : memories.values()) {
      memory.applications.replaceAll((name, weight) -> weight * FADE);
      memory.waits.replaceAll((name, weight) -> weight * FADE);
    }
  }

  /** Samples of the last half minute. */
  int ticks() {
    return window.size();
  }

  /** Sessions found at work in them, all together. */
  int sessions() {
    return window.stream().mapToInt(Taken::active).sum();
  }

  /** Sessions found executing it, summed over the samples. */
  double hits(long queryId) {
    return hits.getOrDefault(queryId, 0.0);
  }

  /** Queryids met within five minutes. */
  Set<Long> queryIds() {
    return memories.keySet();
  }

  /**
   * When samples met it last, by application; of more than 32 of them some stay unnamed, under the
   * empty name.
   */
  Map<String, Long> lastNanos(long queryId) {
    Memory memory = memories.get(queryId);
    if (memory == null) {
      return Map.of();
    }
    Map<String, Long> last = new HashMap<>(memory.lastOf);
    if (last.values().stream().noneMatch(nanos -> nanos == memory.lastNanos)) {
      last.put("", memory.lastNanos);
    }
    return last;
  }

  /** Since when no two samples were more than a few seconds apart. */
  long unbrokenNanos() {
    return unbrokenNanos;
  }

  /**
   * When it was not known, or not kept, what every session at work executes, last; the least number
   * where never.
   */
  long partialNanos() {
    return partialNanos;
  }

  /** {@code 64 of 300}, where the newest sample did not see what all sessions execute. */
  Optional<String> seenOf() {
    return Optional.ofNullable(window.peekLast())
        .filter(Taken::isPartial)
        .map(taken -> taken.told() + " of " + taken.active());
  }

  /** Samples taken after a moment, of the last half minute. */
  int ticksSince(long nanos) {
    return (int) window.stream().filter(taken -> taken.nanos() > nanos).count();
  }

  OptionalLong newestNanos() {
    return window.isEmpty() ? OptionalLong.empty() : OptionalLong.of(window.getLast().nanos());
  }

  void addApplications(long queryId, Map<String, Double> weights) {
    Memory memory = memories.get(queryId);
    if (memory != null) {
      memory.applications.forEach((name, weight) -> weights.merge(name, weight, Double::sum));
    }
  }

  void addWaits(long queryId, Map<String, Double> weights) {
    Memory memory = memories.get(queryId);
    if (memory != null) {
      memory.waits.forEach((name, weight) -> weights.merge(name, weight, Double::sum));
    }
  }

  /** Weights as shares, largest first. */
  static List<Share> shares(Map<String, Double> weights) {
    if (weights.isEmpty()) {
      return List.of();
    }
    double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    return weights.entrySet().stream()
        .map(entry -> new Share(entry.getKey(), entry.getValue() / all))
        .sorted(Comparator.comparingDouble(Share::share).reversed())
        .toList();
  }
}
