package io.howdah.watch;

import io.howdah.fleet.CacheFacts;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Node;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Observed;
import io.howdah.fleet.Pod;
import io.howdah.fleet.PodFacts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Every target of a fleet, each with its place in the tick: close together, but not a burst. */
final class Targets {

  /** Between two targets' turns; all together at most {@link #SPREAD} of a tick. */
  private static final long STEP_NANOS = 1_000_000;

  private static final double SPREAD = 0.15;

  private final Map<String, Target<NodeFacts, Probes.NodeProbe>> nodes = new LinkedHashMap<>();
  private final Map<String, Target<PodFacts, Probes.PodProbe>> pods = new LinkedHashMap<>();
  private final List<Target<CacheFacts, Probe<CacheFacts>>> cache = new ArrayList<>();
  private final List<Target<?, ?>> all = new ArrayList<>();
  private final WatchSettings settings;
  private final Beat beat;
  private final Pulse pulse;
  private final LoginQueue logins = new LoginQueue();
  private final Moment start;
  private final long stepNanos;

  Targets(
      Fleet fleet, Probes probes, WatchSettings settings, Beat beat, Pulse pulse, Moment start) {
    this.settings = settings;
    this.beat = beat;
    this.pulse = pulse;
    this.start = start;
    List<Pod> everyPod = fleet.pools().stream().flatMap(pool -> pool.pods().stream()).toList();
    int count = fleet.nodes().size() + everyPod.size() + 1;
    stepNanos = Math.min(STEP_NANOS, (long) (SPREAD * settings.tick().toNanos() / count));
    fleet.cache().ifPresent(c -> cache.add(target(c.name(), () -> probes.cache(c))));
    everyPod.forEach(pod -> pods.put(pod.name(), target(pod.name(), () -> probes.pod(pod))));
    // The primary comes last: its log position then brackets what the replicas said.
    List<Node> order = new ArrayList<>(fleet.replicas());
    order.add(fleet.primary());
    order.forEach(node -> nodes.put(node.name(), target(node.name(), () -> probes.node(node))));
  }

  private <T, P extends Probe<T>> Target<T, P> target(String name, Supplier<P> probe) {
    long phase = all.size() * stepNanos;
    Target<T, P> target = new Target<>(name, probe, phase, settings, beat, pulse, logins, start);
    all.add(target);
    return target;
  }

  List<Target<?, ?>> all() {
    return all;
  }

  Optional<Target<NodeFacts, Probes.NodeProbe>> node(String name) {
    return Optional.ofNullable(nodes.get(name));
  }

  Optional<Target<PodFacts, Probes.PodProbe>> pod(String name) {
    return Optional.ofNullable(pods.get(name));
  }

  Optional<Target<CacheFacts, Probe<CacheFacts>>> cache() {
    return cache.stream().findFirst();
  }

  Map<String, Observed<NodeFacts>> nodesAt(Moment now) {
    Map<String, Observed<NodeFacts>> observed = new LinkedHashMap<>();
    nodes.forEach((name, target) -> observed.put(name, target.observed(now)));
    return observed;
  }

  /** Tells each whether this tick waits for it, and how many it waits for. */
  int expectAnswers() {
    int answers = 0;
    for (Target<?, ?> target : all) {
      boolean first = target.sample().number() == 0;
      answers += target.expectIf(first || target.isPrompt()) ? 1 : 0;
    }
    return answers;
  }

  /**
   * Every target has answered, failed, or been waited for one tick longer than it takes to be
   * stale: the first answer of all includes a login.
   */
  boolean complete(Moment now, int missedSamples) {
    return all.stream()
        .allMatch(
            target ->
                target.sample().number() > 0
                    || target.observed(now).missedSamples() > missedSamples);
  }

  void wake(Duration slept, Moment now) {
    all.forEach(target -> target.age(slept, now));
    all.forEach(Target::renew);
  }
}
