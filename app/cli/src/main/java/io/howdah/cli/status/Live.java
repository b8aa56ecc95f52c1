package io.howdah.cli.status;

import io.howdah.fleet.Lag;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.Snapshot.NodeView;
import java.util.Optional;

/** Figures that still hold: those of a node that has gone silent are unknown, not old. */
final class Live {
  private Live() {}

  static Optional<NodeFacts> facts(Snapshot snapshot, NodeView node) {
    return isStale(snapshot, node) ? Optional.empty() : node.facts();
  }

  static Optional<Lag> lag(Snapshot snapshot, NodeView node) {
    return isStale(snapshot, node) ? Optional.empty() : Optional.of(node.lag());
  }

  private static boolean isStale(Snapshot snapshot, NodeView node) {
    return node.observed().isStale(snapshot.fleet().thresholds());
  }
}
