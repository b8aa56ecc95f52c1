package io.howdah.watch;

import io.howdah.fleet.CacheFacts;
import io.howdah.fleet.Event;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Observed;
import io.howdah.fleet.PodFacts;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** What happened between two Snapshots that follow each other. */
final class Changes {

  private final Snapshot old;
  private final Snapshot now;
  private final List<Event> events = new ArrayList<>();

  private Changes(Snapshot old, Snapshot now) {
    this.old = old;
    this.now = now;
  }

  static List<Event> between(Snapshot old, Snapshot now) {
    Changes changes = new Changes(old, now);
    changes.primary();
    changes.states();
    changes.restarts();
    return changes.events;
  }

  /** Whether it should be shown before the next tick. */
  static boolean matter(Snapshot old, Snapshot now) {
    return old.complete() != now.complete()
        || !old.primary().equals(now.primary())
        || !old.states().equals(now.states());
  }

  /** Before everything was asked once, a stranger that takes writes may pass for the primary. */
  private void primary() {
    if (old.complete()
        && old.primary().isPresent()
        && now.primary().isPresent()
        && !old.primary().equals(now.primary())) {
      String primary = now.primary().get();
      int timeline =
          now.node(primary).flatMap(Snapshot.NodeView::facts).map(NodeFacts::timeline).orElse(0);
      events.add(new Event.PrimaryChanged(now.at().wall(), primary, old.primary().get(), timeline));
    }
  }

  private void states() {
    Map<String, State> statesBefore = old.states();
    Map<String, State> statesNow = now.states();
    // Before everything was asked once, a standby may be unknown for want of its primary.
    Set<String> heard = old.complete() ? heard(old) : Set.of();
    reasons(now)
        .forEach(
            (target, reasons) -> {
              State from = statesBefore.get(target);
              State to = statesNow.get(target);
              boolean firstSight =
                  from == State.UNKNOWN && to == State.HEALTHY && !heard.contains(target);
              if (from != null && from != to && !firstSight) {
                events.add(new Event.StateChanged(now.at().wall(), target, from, to, reasons));
              }
            });
  }

  /** Targets that have answered before: the first answer of the others changes nothing. */
  private static Set<String> heard(Snapshot snapshot) {
    Set<String> heard = new HashSet<>();
    snapshot.nodes().stream()
        .filter(node -> node.observed().answer().isPresent())
        .forEach(node -> heard.add(node.name()));
    snapshot.pools().stream()
        .filter(pool -> pool.pods().stream().allMatch(p -> p.observed().answer().isPresent()))
        .forEach(pool -> heard.add(pool.name()));
    snapshot
        .cache()
        .filter(cache -> cache.observed().answer().isPresent())
        .ifPresent(cache -> heard.add(cache.cache().name()));
    return heard;
  }

  private static Map<String, List<Reason>> reasons(Snapshot snapshot) {
    Map<String, List<Reason>> reasons = new LinkedHashMap<>();
    snapshot.nodes().forEach(node -> reasons.put(node.name(), node.reasons()));
    snapshot.pools().forEach(pool -> reasons.put(pool.name(), pool.reasons()));
    snapshot.cache().ifPresent(cache -> reasons.put(cache.cache().name(), cache.reasons()));
    return reasons;
  }

  private void restarts() {
    Map<String, Observed<NodeFacts>> nodes = new HashMap<>();
    old.nodes().forEach(node -> nodes.put(node.name(), node.observed()));
    now.nodes()
        .forEach(
            node ->
                restart(
                    node.name(),
                    nodes.get(node.name()),
                    node.observed(),
                    (a, b) -> a.startedAt().equals(b.startedAt())));
    Map<String, Observed<PodFacts>> pods = new HashMap<>();
    old.pools().forEach(pool -> pool.pods().forEach(p -> pods.put(p.pod().name(), p.observed())));
    now.pools().stream()
        .flatMap(pool -> pool.pods().stream())
        .forEach(
            pod ->
                restart(
                    pod.pod().name(),
                    pods.get(pod.pod().name()),
                    pod.observed(),
                    (a, b) -> a.counters().queries() <= b.counters().queries()));
    Optional<Observed<CacheFacts>> cache = old.cache().map(Snapshot.CacheView::observed);
    now.cache()
        .ifPresent(
            view ->
                restart(
                    view.cache().name(),
                    cache.orElse(null),
                    view.observed(),
                    (a, b) -> a.runId().equals(b.runId())));
  }

  private <T> void restart(
      String target, Observed<T> before, Observed<T> after, BiPredicate<T, T> same) {
    if (before != null
        && before.value().isPresent()
        && after.value().isPresent()
        && !same.test(before.value().get(), after.value().get())) {
      events.add(new Event.Restarted(now.at().wall(), target));
    }
  }
}
