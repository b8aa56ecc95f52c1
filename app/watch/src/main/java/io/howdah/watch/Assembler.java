package io.howdah.watch;

import io.howdah.fleet.Fleet;
import io.howdah.fleet.Moment;
import io.howdah.fleet.NodeFacts.ProbeCost;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.Snapshot.CacheView;
import io.howdah.fleet.Snapshot.PoolView;
import io.howdah.fleet.judge.Sight;
import io.howdah.fleet.judge.Topology;
import io.howdah.fleet.judge.TopologyRule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Puts a Snapshot together from the newest samples and what it remembers. For one thread. */
final class Assembler {

  private final Fleet fleet;
  private final Targets targets;
  private final WatchSettings settings;
  private final NodesTrack nodes;
  private final List<PoolTrack> pools;
  private final Optional<CacheTrack> cache;
  private final CostMeter cost = new CostMeter();
  private final Queue<ProbeCost> spent = new ConcurrentLinkedQueue<>();
  private long otherAnswers;

  Assembler(Fleet fleet, Targets targets, WatchSettings settings) {
    this.fleet = fleet;
    this.targets = targets;
    this.settings = settings;
    nodes = new NodesTrack(fleet, targets, cost);
    pools = fleet.pools().stream().map(PoolTrack::new).toList();
    cache = fleet.cache().map(CacheTrack::new);
  }

  /**
   * @param tick the number the Snapshot shall bear
   */
  Snapshot assemble(long tick, Moment now) {
    // Asked first: what is complete now is seen by all that follows.
    boolean complete = targets.complete(now, fleet.thresholds().missedSamples());
    Sight sight = new Sight(fleet, now, targets.nodesAt(now));
    nodes.remember();
    Topology topology = TopologyRule.of(sight);
    Map<String, Reason.Maintenance> marks = settings.maintenance().get();
    List<Snapshot.NodeView> nodeViews = nodes.views(sight, topology, marks);
    List<PoolView> poolViews =
        pools.stream().map(pool -> pool.view(targets, now, fleet.thresholds())).toList();
    Optional<CacheView> cacheView =
        cache.flatMap(
            track -> targets.cache().map(target -> track.view(target, now, fleet.thresholds())));
    countRoundTrips();
    for (ProbeCost other = spent.poll(); other != null; other = spent.poll()) {
      cost.add(other);
    }
    return new Snapshot(
        fleet,
        tick,
        now,
        complete,
        topology.primary(),
        nodeViews,
        poolViews,
        cacheView,
        cost.over(now));
  }

  /** What was asked between two ticks. From any thread. */
  void spent(ProbeCost other) {
    spent.add(other);
  }

  /** Pods and the cache do not measure themselves: one answer is one round trip. */
  private void countRoundTrips() {
    long answers =
        targets.all().stream()
            .filter(target -> targets.node(target.name()).isEmpty())
            .mapToLong(target -> target.sample().answers())
            .sum();
    for (; otherAnswers < answers; otherAnswers++) {
      cost.addRoundTrip();
    }
  }

  void wake(Duration slept) {
    nodes.wake(slept);
    pools.forEach(pool -> pool.wake(slept));
    cache.ifPresent(track -> track.wake(slept));
  }
}
