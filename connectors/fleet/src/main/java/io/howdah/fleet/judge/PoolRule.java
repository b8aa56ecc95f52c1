package io.howdah.fleet.judge;

import io.howdah.fleet.Failure;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Observed;
import io.howdah.fleet.PodFacts;
import io.howdah.fleet.Pool;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Thresholds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a pool is not simply healthy. A full pool is normal; clients that wait are not. Pure.
 *
 * @param pods by pod name
 * @param waitingTicks for how many Readings in a row clients of the pool have been waiting
 */
public record PoolRule(
    Pool pool, Map<String, Observed<PodFacts>> pods, int waitingTicks, Thresholds limits) {

  /** Waiting for this many Readings in a row is saturation, however short each wait. */
  public static final int SATURATED_TICKS = 3;

  private static final int WAITING_TICKS = 2;

  /** Worst first; empty exactly when healthy. */
  public List<Reason> reasons(Moment now) {
    List<Reason> reasons = new ArrayList<>();
    pool.pods().forEach(pod -> silent(pod.name(), now).ifPresent(reasons::add));
    waiting().ifPresent(reasons::add);
    paused(reasons);
    reasons.addAll(PodsDiffer.reasons(pool, answering()));
    return NodeRule.worstFirst(reasons);
  }

  private Optional<Reason> silent(String pod, Moment now) {
    Observed<PodFacts> observed = pods.get(pod);
    return AnswerRule.of(observed, limits, now).map(reason -> ofPod(reason, pod, observed, now));
  }

  private Reason ofPod(Reason reason, String pod, Observed<PodFacts> observed, Moment now) {
    if (reason instanceof Reason.NotYetMeasured) {
      return reason;
    }
    Optional<Failure> cause =
        reason instanceof Reason.NoAnswer(Duration silent, Optional<Failure> why)
            ? why
            : observed.failure();
    return new Reason.PodNoAnswer(pool.name(), pod, now.since(observed.silentSince()), cause);
  }

  private Optional<Reason> waiting() {
    int waiting = answering().values().stream().mapToInt(PodFacts::clWaiting).sum();
    Duration maxwait =
        answering().values().stream()
            .map(PodFacts::maxwait)
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    if (waiting == 0) {
      return Optional.empty();
    }
    if (maxwait.compareTo(limits.maxwait()) >= 0 || waitingTicks >= SATURATED_TICKS) {
      return Optional.of(new Reason.Saturated(pool.name(), waiting, maxwait));
    }
    return waitingTicks >= WAITING_TICKS
        ? Optional.of(new Reason.Waiting(pool.name(), waiting, maxwait))
        : Optional.empty();
  }

  private void paused(List<Reason> reasons) {
    answering().values().stream()
        .flatMap(facts -> facts.aliases().stream())
        .filter(PodFacts.Alias::paused)
        .map(PodFacts.Alias::name)
        .distinct()
        .forEach(alias -> reasons.add(new Reason.AliasPaused(pool.name(), alias)));
  }

  private Map<String, PodFacts> answering() {
    Map<String, PodFacts> answering = new LinkedHashMap<>();
    for (var pod : pool.pods()) {
      Observed<PodFacts> observed = pods.get(pod.name());
      if (observed.failure().isEmpty() && !observed.isStale(limits)) {
        observed.value().ifPresent(facts -> answering.put(pod.name(), facts));
      }
    }
    return answering;
  }
}
