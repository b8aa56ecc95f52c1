package io.howdah.cli.status;

import io.howdah.fleet.Snapshot.NodeView;
import io.howdah.fleet.State;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The worst state of a node and of all that stream from it, so that trouble sorts to the top. */
final class WorstBelow {
  private WorstBelow() {}

  static State of(NodeView node, List<NodeView> nodes) {
    return of(node, nodes, new HashSet<>());
  }

  private static State of(NodeView node, List<NodeView> nodes, Set<String> met) {
    if (!met.add(node.name())) {
      return State.HEALTHY;
    }
    Optional<String> own = Optional.of(node.name());
    return nodes.stream()
        .filter(child -> child.upstream().equals(own))
        .map(child -> of(child, nodes, met))
        .reduce(node.state(), State::worse);
  }
}
