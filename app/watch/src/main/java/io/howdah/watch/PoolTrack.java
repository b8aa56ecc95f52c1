package io.howdah.watch;

import io.howdah.fleet.Moment;
import io.howdah.fleet.Observed;
import io.howdah.fleet.Pod;
import io.howdah.fleet.PodFacts;
import io.howdah.fleet.Pool;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Snapshot.PodRates;
import io.howdah.fleet.Snapshot.PodView;
import io.howdah.fleet.Snapshot.PoolView;
import io.howdah.fleet.State;
import io.howdah.fleet.Thresholds;
import io.howdah.fleet.judge.PoolRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is remembered of one pool between two ticks, and its part of a Snapshot. */
final class PoolTrack {

  private static final Duration SPAN = Duration.ofSeconds(5);

  private final Pool pool;
  private final Map<String, Window<PodFacts>> windows = new HashMap<>();
  private final Map<String, Integer> waiting = new HashMap<>();
  private final Since since = new Since();

  PoolTrack(Pool pool) {
    this.pool = pool;
    pool.pods().forEach(pod -> windows.put(pod.name(), new Window<>(SPAN, PoolTrack::continues)));
  }

  private static boolean continues(PodFacts old, PodFacts now) {
    return old.counters().queries() <= now.counters().queries()
        && old.counters().queryMicros() <= now.counters().queryMicros()
        && old.address().equals(now.address());
  }

  PoolView view(Targets targets, Moment now, Thresholds limits) {
    Map<String, Observed<PodFacts>> observed = new HashMap<>();
    List<PodView> pods = new ArrayList<>();
    for (Pod pod : pool.pods()) {
      var target = targets.pod(pod.name()).orElseThrow();
      remember(pod.name(), target.sample());
      observed.put(pod.name(), target.observed(now));
      pods.add(new PodView(pod, observed.get(pod.name()), rates(pod.name())));
    }
    int ticks = waiting.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<Reason> reasons = new PoolRule(pool, observed, ticks, limits).reasons(now);
    State state = reasons.isEmpty() ? State.HEALTHY : reasons.getFirst().state();
    return new PoolView(pool, state, reasons, since.of(state, now), pods);
  }

  private void remember(String pod, Sample<PodFacts> sample) {
    if (windows.get(pod).take(sample)) {
      int clients = sample.answer().flatMap(reading -> reading.value()).orElseThrow().clWaiting();
      waiting.compute(pod, (name, ticks) -> clients == 0 ? 0 : ticks == null ? 1 : ticks + 1);
    }
  }

  private Optional<PodRates> rates(String pod) {
    return windows.get(pod).ends().map(PoolTrack::rates);
  }

  private static PodRates rates(Window.Ends<PodFacts> ends) {
    PodFacts.Counters old = ends.old().counters();
    PodFacts.Counters now = ends.now().counters();
    long queries = now.queries() - old.queries();
    Optional<Duration> mean =
        queries <= 0
            ? Optional.empty()
            : Optional.of(
                Duration.ofNanos((now.queryMicros() - old.queryMicros()) * 1_000 / queries));
    return new PodRates(
        ends.perSecond(old.queries(), now.queries()),
        ends.perSecond(old.transactions(), now.transactions()),
        mean);
  }

  void wake(Duration slept) {
    windows.values().forEach(Window::clear);
    waiting.clear();
    since.shift(slept);
  }
}
