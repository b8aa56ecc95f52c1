package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Words;
import io.howdah.desktop.sight.Sight;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.State;
import io.howdah.fleet.digest.NodeDigests;
import io.howdah.fleet.digest.OnNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A digest's part of every node's time. Pure; any thread. */
final class NodeShares {
  private static final double HOT = 0.6;

  private NodeShares() {}

  static List<DetailModel.OnNode> of(Sight sight, QueryRow row) {
    Set<String> hurt = hurt(sight.snapshot());
    return row.line().busiestFirst().stream().map(node -> part(sight, node, hurt)).toList();
  }

  private static DetailModel.OnNode part(Sight sight, OnNode node, Set<String> hurt) {
    double share =
        sight
            .digests()
            .node(node.node())
            .flatMap(it -> it.statements().toOptional())
            .map(all -> all.all().time() > 0 ? node.now().time() / all.all().time() : Double.NaN)
            .orElse(Double.NaN);
    double shown = Math.min(1, share);
    Level level = hurt.contains(node.node()) ? Level.HURT : Level.CALM;
    return new DetailModel.OnNode(
        node.node(),
        shown,
        level,
        Double.isNaN(shown) ? "–" : Rates.percent(shown),
        Rates.text(Rates.calls(node.now().calls())));
  }

  /** Nodes where users are hurt now, by themselves or by their pool. */
  private static Set<String> hurt(Snapshot snapshot) {
    Set<String> hurt = new HashSet<>();
    snapshot.nodes().stream()
        .filter(node -> node.state() == State.CRITICAL)
        .forEach(node -> hurt.add(node.name()));
    snapshot.pools().stream()
        .filter(pool -> pool.state() == State.CRITICAL)
        .forEach(pool -> hurt.add(pool.pool().node()));
    return hurt;
  }

  private static long regions(Sight sight) {
    return sight.digests().nodes().stream().map(NodeDigests::region).distinct().count();
  }

  /** {@code 11 nodes, West Europe hot}. */
  static String say(Sight sight, QueryRow row) {
    Map<String, Double> byRegion = new HashMap<>();
    double all = 0;
    for (OnNode node : row.line().nodes()) {
      String region = sight.digests().node(node.node()).map(NodeDigests::region).orElse("");
      byRegion.merge(region, node.now().time(), Double::sum);
      all += node.now().time();
    }
    String count = Words.count("queries.nodes", row.line().nodes().size());
    double whole = all;
    return byRegion.entrySet().stream()
        .filter(part -> regions(sight) > 1 && whole > 0 && part.getValue() / whole >= HOT)
        .map(part -> Words.of("queries.hot", count, QueryRows.name(part.getKey())))
        .findFirst()
        .orElse(count);
  }
}
