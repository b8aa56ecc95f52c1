package io.howdah.fleet.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sums up digests over the nodes of a view. */
final class Viewing {

  private static final Comparator<OnNode> BUSIEST =
      Comparator.<OnNode>comparingDouble(node -> node.now().time())
          .thenComparingDouble(node -> node.fiveMinutes().time())
          .reversed();

  private final Set<String> covered;
  private final double allTime;

  private Viewing(DigestTable table, View view) {
    covered =
        table.nodes().stream()
            .filter(view::covers)
            .map(NodeDigests::node)
            .collect(Collectors.toUnmodifiableSet());
    Map<String, Double> told = told(table);
    double rows = 0;
    double all = 0;
    for (NodeDigests node : table.nodes()) {
      if (view.covers(node)) {
        double here = told.getOrDefault(node.node(), 0.0);
        rows += here;
        all += node.statements().toOptional().map(it -> it.all().time()).orElse(here);
      }
    }
    allTime = Math.max(rows, all);
  }

  /** By node, what rows tell: where its counters are unknown, samples alone do. */
  private static Map<String, Double> told(DigestTable table) {
    Map<String, Double> told = new HashMap<>();
    for (DigestRow row : table.rows()) {
      for (OnNode node : row.nodes()) {
        told.merge(node.node(), node.now().time(), Double::sum);
      }
    }
    return told;
  }

  static List<DigestLine> of(DigestTable table, View view) {
    Viewing viewing = new Viewing(table, view);
    List<DigestLine> lines = new ArrayList<>(table.rows().size());
    table.rows().forEach(row -> viewing.line(row).ifPresent(lines::add));
    lines.sort(
        Comparator.comparing((DigestLine line) -> line.row().howdah())
            .thenComparing(Comparator.comparingDouble(DigestLine::share).reversed()));
    return List.copyOf(lines);
  }

  private Optional<DigestLine> line(DigestRow row) {
    List<OnNode> nodes = new ArrayList<>(row.nodes().size());
    Usage sum = Usage.NONE;
    for (OnNode node : row.nodes()) {
      if (covered.contains(node.node())) {
        nodes.add(node);
        sum = sum.plus(node.now());
      }
    }
    if (nodes.isEmpty()) {
      return Optional.empty();
    }
    nodes.sort(BUSIEST);
    double share = allTime > 0 ? Math.clamp(sum.time() / allTime, 0.0, 1.0) : 0;
    return Optional.of(
        new DigestLine(row, sum, share, p95(nodes, sum), workloads(nodes), List.copyOf(nodes)));
  }

  private static Optional<Latency> p95(List<OnNode> nodes, Usage sum) {
    Optional<Latency> worst = Optional.empty();
    for (OnNode node : nodes) {
      Optional<Latency> measured = node.measuredP95();
      if (measured.isPresent()
          && worst.filter(known -> known.millis() >= measured.get().millis()).isEmpty()) {
        worst = measured;
      }
    }
    return worst.or(sum::estimatedP95);
  }

  /** Each node's shares count by the time that the digest takes there. */
  private static List<Share> workloads(List<OnNode> nodes) {
    Map<String, Double> weights = new LinkedHashMap<>();
    double total = 0;
    for (OnNode node : nodes) {
      for (Share part : node.workloads()) {
        double weight = part.share() * Math.max(node.now().time(), 1e-9);
        weights.merge(part.name(), weight, Double::sum);
        total += weight;
      }
    }
    double all = total;
    return weights.entrySet().stream()
        .map(part -> new Share(part.getKey(), part.getValue() / all))
        .sorted(Comparator.comparingDouble(Share::share).reversed())
        .toList();
  }
}
