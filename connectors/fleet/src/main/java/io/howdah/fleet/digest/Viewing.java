package io.howdah.fleet.digest;

import java.util.ArrayList;
import java.util.Collections;
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

  private final Set<String> covered;
  private final double allTime;

  private Viewing(DigestTable table, View view) {
    covered =
        table.nodes().stream()
            .filter(view::covers)
            .map(NodeDigests::node)
            .collect(Collectors.toUnmodifiableSet());
    Map<String, double[]> told = told(table);
    double rows = 0;
    double all = 0;
    for (NodeDigests node : table.nodes()) {
      if (view.covers(node)) {
        double here = told.getOrDefault(node.node(), new double[1])[0];
        rows += here;
        all += node.statements().toOptional().map(it -> it.all().time()).orElse(here);
      }
    }
    allTime = Math.max(rows, all);
  }

  /** By node, what rows tell: where its counters are unknown, samples alone do. */
  private static Map<String, double[]> told(DigestTable table) {
    Map<String, double[]> told = new HashMap<>();
    for (DigestRow row : table.rows()) {
      for (OnNode node : row.nodes()) {
        told.computeIfAbsent(node.node(), any -> new double[1])[0] += node.now().time();
      }
    }
    return told;
  }

  private static int busiest(OnNode one, OnNode other) {
    int now = Double.compare(other.now().time(), one.now().time());
    return now != 0 ? now : Double.compare(other.fiveMinutes().time(), one.fiveMinutes().time());
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
    for (OnNode node : row.nodes()) {
      if (covered.contains(node.node())) {
        nodes.add(node);
      }
    }
    if (nodes.isEmpty()) {
      return Optional.empty();
    }
    Usage sum = OnNode.together(nodes);
    nodes.sort(Viewing::busiest);
    double share = allTime > 0 ? Math.clamp(sum.time() / allTime, 0.0, 1.0) : 0;
    return Optional.of(
        new DigestLine(
            row,
            sum,
            share,
            p95(nodes, sum),
            workloads(nodes),
            Collections.unmodifiableList(nodes)));
  }

  private static Optional<Latency> p95(List<OnNode> nodes, Usage sum) {
    Latency worst = null;
    for (OnNode node : nodes) {
      Latency measured = node.measuredP95().orElse(null);
      if (measured != null && (worst == null || worst.millis() < measured.millis())) {
        worst = measured;
      }
    }
    return worst == null ? sum.estimatedP95() : Optional.of(worst);
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
    if (weights.isEmpty()) {
      return List.of();
    }
    double all = total;
    return weights.entrySet().stream()
        .map(part -> new Share(part.getKey(), part.getValue() / all))
        .sorted(Comparator.comparingDouble(Share::share).reversed())
        .toList();
  }
}
