package io.howdah.desktop.queries;

import io.howdah.fleet.decision.Heard;
import io.howdah.fleet.decision.Heard.Counted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What guards refuse, as rates over the real time between two roll-calls of each guard: guards tell
 * every five seconds, each in its own rhythm, and are looked at more often. A guard that has told
 * only once, or is silent, has no rate. One thread.
 */
final class RefusalRates {
  private static final int KEPT = 30;

  private final Map<String, Called> guards = new HashMap<>();
  private final Map<String, List<Double>> samples = new HashMap<>();

  /**
   * What a guard told last.
   *
   * @param perSecond by decision, since the roll-call before; empty after the first
   */
  private record Called(long nanos, Map<String, Counted> counted, Map<String, Double> perSecond) {}

  /**
   * Takes the roll-calls heard now.
   *
   * @param ids the decisions in force; others are forgotten
   * @param nowNanos of {@link System#nanoTime}
   */
  void hear(Collection<Heard> heard, Collection<String> ids, long nowNanos) {
    guards.keySet().retainAll(heard.stream().map(Heard::id).toList());
    heard.forEach(guard -> hear(guard, nowNanos - guard.ago().toNanos()));
    samples.keySet().retainAll(ids);
    ids.forEach(this::sample);
  }

  private void hear(Heard guard, long calledNanos) {
    Called before = guards.get(guard.id());
    if (before == null) {
      guards.put(guard.id(), new Called(calledNanos, guard.decisions(), Map.of()));
    } else if (calledNanos - before.nanos >= Heard.SAME_CALL.toNanos()) {
      guards.put(
          guard.id(),
          new Called(calledNanos, guard.decisions(), rates(before, guard, calledNanos)));
    }
  }

  /** A counter that fell began anew, and one that is new has been counting for an unknown time. */
  private static Map<String, Double> rates(Called before, Heard guard, long calledNanos) {
    double seconds = (calledNanos - before.nanos) / 1e9;
    Map<String, Double> rates = new HashMap<>();
    guard
        .decisions()
        .forEach(
            (id, counted) -> {
              Counted first = before.counted.get(id);
              if (first != null && counted.heldBack() >= first.heldBack()) {
                rates.put(id, (counted.heldBack() - first.heldBack()) / seconds);
              }
            });
    return rates;
  }

  private void sample(String id) {
    List<Double> told =
        guards.values().stream()
            .map(guard -> guard.perSecond.get(id))
            .filter(rate -> rate != null)
            .toList();
    if (told.isEmpty()) {
      return;
    }
    List<Double> all = new ArrayList<>(of(id));
    all.add(told.stream().mapToDouble(rate -> rate).sum());
    samples.put(id, List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size())));
  }

  /** The rates of a decision so far, a minute back, oldest first. */
  List<Double> of(String id) {
    return samples.getOrDefault(id, List.of());
  }

  /** The rate now, per second; NaN where no guard tells. */
  double now(String id) {
    boolean told = guards.values().stream().anyMatch(guard -> guard.perSecond.containsKey(id));
    return told ? of(id).getLast() : Double.NaN;
  }
}
