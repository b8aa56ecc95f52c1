package io.howdah.desktop.terms;

import io.howdah.desktop.kit.Level;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.Snapshot.NodeView;
import io.howdah.fleet.Snapshot.PoolView;
import io.howdah.fleet.State;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a node and the pool before it stand together, because users reach one through the other.
 *
 * @param reasons of both, worst first; a maintenance mark mutes the pool's
 */
public record Standing(NodeView node, Optional<PoolView> pool, State state, List<Reason> reasons) {
  public Standing {
    reasons = List.copyOf(reasons);
  }

  public static Standing of(Snapshot snapshot, NodeView node) {
    Optional<PoolView> pool = snapshot.poolOf(node.name());
    if (node.maintenance().isPresent()) {
      return new Standing(node, pool, node.state(), node.reasons());
    }
    List<Reason> both =
        Stream.concat(
                node.reasons().stream(), pool.stream().flatMap(view -> view.reasons().stream()))
            .sorted(Comparator.comparing(Reason::state))
            .toList();
    State state = pool.map(PoolView::state).map(node.state()::worse).orElse(node.state());
    return new Standing(node, pool, state, both);
  }

  public String name() {
    return node.name();
  }

  /** What the card is about: the worst reason, or the maintenance mark whatever else there is. */
  public Optional<Reason> leading() {
    return node.maintenance().isPresent()
        ? node.maintenance().map(Reason.InMaintenance::new)
        : reasons.stream().findFirst();
  }

  /** Whether a reason of this kind is among the reasons. */
  public boolean has(Class<? extends Reason> kind) {
    return reasons.stream().anyMatch(kind::isInstance);
  }

  /** For how long nothing was heard, where that is long enough to doubt every figure. */
  public Optional<Duration> silence(Snapshot snapshot) {
    return node.observed().isStale(snapshot.fleet().thresholds())
        ? Optional.of(snapshot.at().since(node.observed().silentSince()))
        : Optional.empty();
  }

  /** Nobody needs to look at it. */
  public boolean calm() {
    return state == State.HEALTHY && node.maintenance().isEmpty();
  }

  /** How the pool itself stands; muted by a maintenance mark. */
  public Level poolLevel() {
    if (node.maintenance().isPresent()) {
      return Level.CALM;
    }
    if (has(Reason.Saturated.class)) {
      return Level.HURT;
    }
    return pool.filter(view -> view.state() == State.WARNING).isPresent() ? Level.OVER : Level.CALM;
  }
}
