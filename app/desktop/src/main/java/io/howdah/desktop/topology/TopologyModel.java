package io.howdah.desktop.topology;

import io.howdah.desktop.kit.CacheCardModel;
import io.howdah.desktop.kit.PrimaryCardModel;
import io.howdah.desktop.sight.Looking;
import io.howdah.desktop.sight.Sight;
import io.howdah.desktop.sight.Target;
import io.howdah.desktop.terms.Standing;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.Snapshot.NodeView;
import java.util.List;
import java.util.Optional;

/**
 * The whole Topology screen as records. Computed off the JavaFX thread; immutable.
 *
 * @param minCardWidth what the longest ordinary name needs, in pixels
 */
public record TopologyModel(
    PrimaryCardModel primary,
    Optional<CacheCardModel> cache,
    CountsModel counts,
    List<LaneModel> lanes,
    double minCardWidth,
    Optional<Target> selected,
    String filter) {
  private static final double CHARACTER = 6.6;
  private static final double AROUND_NAME = 30;
  private static final double LEAST_CARD = 146;
  private static final double WIDEST_ASKED = 240;

  public TopologyModel {
    lanes = List.copyOf(lanes);
  }

  public static TopologyModel of(Sight sight, Looking looking) {
    Snapshot snapshot = sight.snapshot();
    NodeView primary = primary(snapshot);
    Standing standing = Standing.of(snapshot, primary);
    return new TopologyModel(
        PrimaryModels.of(sight, standing),
        snapshot.cache().map(cache -> CacheModels.of(sight, cache)),
        CountsModel.of(sight),
        new Lanes(sight, looking, Optional.of(primary.name())).models(),
        minCardWidth(snapshot),
        looking.selected(),
        looking.filter());
  }

  /** Who stands on top: the node that takes the writes, else the one that was meant to. */
  public static NodeView primary(Snapshot snapshot) {
    return snapshot
        .primary()
        .flatMap(snapshot::node)
        .or(() -> snapshot.node(snapshot.fleet().primary().name()))
        .orElseThrow();
  }

  private static double minCardWidth(Snapshot snapshot) {
    int longest = snapshot.nodes().stream().mapToInt(node -> node.name().length()).max().orElse(0);
    return Math.clamp(longest * CHARACTER + AROUND_NAME, LEAST_CARD, WIDEST_ASKED);
  }
}
