package io.howdah.desktop.queries;

import io.howdah.desktop.sight.Looking;
import io.howdah.desktop.sight.Target;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.State;
import io.howdah.fleet.digest.DigestLine;
import io.howdah.fleet.digest.NodeDigests;
import io.howdah.fleet.digest.OnNode;
import io.howdah.fleet.digest.View;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The parts of the scope switch: the fleet, one region, one node.
 *
 * @param region offered now: the chosen one, else the offered node's
 * @param node offered now: the chosen one, else the one in the inspector, else the worst
 */
record Scopes(View view, String region, String node, List<String> regions, List<String> nodes) {

  static Scopes of(Snapshot snapshot, List<NodeDigests> digests, View view, Looking looking) {
    List<String> nodes = snapshot.nodes().stream().map(Snapshot.NodeView::name).toList();
    List<String> regions =
        snapshot.nodes().stream().map(node -> node.node().region()).distinct().toList();
    String node =
        view instanceof View.OfNode(String name)
            ? name
            : looking
                .selected()
                .filter(target -> target.kind() == Target.Kind.NODE)
                .map(Target::name)
                .or(() -> worst(snapshot))
                .or(() -> busiest(digests))
                .or(() -> nodes.stream().findFirst())
                .orElse("");
    String region =
        view instanceof View.OfRegion(String name)
            ? name
            : snapshot.node(node).map(it -> it.node().region()).orElse("");
    return new Scopes(view, region, node, regions, nodes);
  }

  /** A node whose pool or which itself hurts users. */
  private static Optional<String> worst(Snapshot snapshot) {
    Optional<String> pool =
        snapshot.pools().stream()
            .filter(it -> it.state() == State.CRITICAL)
            .map(it -> it.pool().node())
            .findFirst();
    Optional<String> node =
        snapshot.nodes().stream()
            .filter(it -> it.state() == State.CRITICAL)
            .map(Snapshot.NodeView::name)
            .findFirst();
    return pool.or(() -> node);
  }

  private static Optional<String> busiest(List<NodeDigests> digests) {
    Function<NodeDigests, Double> time =
        node -> node.statements().toOptional().map(it -> it.all().time()).orElse(0.0);
    return digests.stream().max(Comparator.comparing(time)).map(NodeDigests::node);
  }

  /**
   * The same for a decision about a digest: where it does not run on the node offered, and no node
   * is looked at, the one that it takes most time of.
   */
  Scopes where(DigestLine line, Snapshot snapshot) {
    List<String> runs = line.busiestFirst().stream().map(OnNode::node).toList();
    if (view instanceof View.OfNode || runs.isEmpty() || runs.contains(node)) {
      return this;
    }
    String busiest = runs.getFirst();
    String near =
        view instanceof View.OfRegion
            ? region
            : snapshot.node(busiest).map(it -> it.node().region()).orElse(region);
    return new Scopes(view, near, busiest, regions, nodes);
  }

  /** 0 fleet, 1 region, 2 node. */
  int chosen() {
    return switch (view) {
      case View.OfFleet() -> 0;
      case View.OfRegion any -> 1;
      case View.OfNode any -> 2;
    };
  }
}
