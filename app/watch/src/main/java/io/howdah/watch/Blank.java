package io.howdah.watch;

import io.howdah.fleet.Cache;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Lag;
import io.howdah.fleet.Moment;
import io.howdah.fleet.Node;
import io.howdah.fleet.Observed;
import io.howdah.fleet.Pod;
import io.howdah.fleet.Pool;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.State;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The Snapshot before anything was measured: everything configured, nothing known. */
final class Blank {

  private static final List<Reason> UNMEASURED = List.of(new Reason.NotYetMeasured());

  private Blank() {}

  static Snapshot snapshot(Fleet fleet, Moment now) {
    return new Snapshot(
        fleet,
        1,
        now,
        false,
        Optional.empty(),
        fleet.nodes().stream().map(node -> node(fleet, node, now)).toList(),
        fleet.pools().stream().map(pool -> pool(pool, now)).toList(),
        fleet.cache().map(cache -> cache(cache, now)),
        Snapshot.Cost.UNKNOWN);
  }

  private static Snapshot.NodeView node(Fleet fleet, Node node, Moment now) {
    return new Snapshot.NodeView(
        node,
        node.role(),
        node == fleet.primary()
            ? Optional.empty()
            : node.upstream().or(() -> Optional.of(fleet.primary().name())),
        State.UNKNOWN,
        UNMEASURED,
        now,
        unseen(now),
        Lag.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Snapshot.PoolView pool(Pool pool, Moment now) {
    List<Snapshot.PodView> pods = pool.pods().stream().map(pod -> pod(pod, now)).toList();
    return new Snapshot.PoolView(pool, State.UNKNOWN, UNMEASURED, now, pods);
  }

  private static Snapshot.PodView pod(Pod pod, Moment now) {
    return new Snapshot.PodView(pod, unseen(now), Optional.empty());
  }

  private static Snapshot.CacheView cache(Cache cache, Moment now) {
    return new Snapshot.CacheView(
        cache,
        State.UNKNOWN,
        UNMEASURED,
        now,
        unseen(now),
        OptionalDouble.empty(),
        Optional.empty());
  }

  private static <T> Observed<T> unseen(Moment now) {
    return new Observed<>(Optional.empty(), Optional.empty(), now, 0);
  }
}
