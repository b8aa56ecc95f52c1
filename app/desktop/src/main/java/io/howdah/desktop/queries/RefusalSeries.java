package io.howdah.desktop.queries;

import io.howdah.acts.block.Overview;
import io.howdah.acts.block.RefusalRates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What guards refuse of each decision in force, look for look. One thread. */
final class RefusalSeries {
  private static final int KEPT = 30;

  private final RefusalRates rates = new RefusalRates();
  private final Map<String, OptionalDouble> now = new HashMap<>();
  private final Map<String, List<Double>> samples = new HashMap<>();

  /**
   * Takes a look; decisions that are over are forgotten.
   *
   * @param nowNanos of {@link System#nanoTime}, when it ended
   */
  void hear(Overview look, long nowNanos) {
    rates.hear(look, nowNanos);
    now.clear();
    look.blocks().stream()
        .map(Overview.Block::decision)
        .forEach(decision -> now.put(decision.id(), rates.perSecond(decision)));
    samples.keySet().retainAll(now.keySet());
    now.forEach((id, rate) -> rate.ifPresent(told -> sample(id, told)));
  }

  private void sample(String id, double rate) {
    List<Double> all = new ArrayList<>(of(id));
    all.add(rate);
    samples.put(id, List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size())));
  }

  /** The rates of a decision so far, a minute back, oldest first. */
  List<Double> of(String id) {
    return samples.getOrDefault(id, List.of());
  }

  /** The rate now, per second; NaN where no guard tells. */
  double now(String id) {
    return now.getOrDefault(id, OptionalDouble.empty()).orElse(Double.NaN);
  }
}
