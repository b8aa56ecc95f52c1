package io.howdah.fleet.digest;

import io.howdah.fleet.Fact;
import io.howdah.fleet.digest.NodeDigests.Collected;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sums up digests over the nodes of a view. */
final class Viewing {

  private final DigestTable table;
  private final View view;
  private final Set<String> covered;
  private final boolean whole;

  private Viewing(DigestTable table, View view) {
    this.table = table;
    this.view = view;
    covered =
        table.nodes().stream()
            .filter(view::covers)
            .map(NodeDigests::node)
            .collect(Collectors.toUnmodifiableSet());
    whole = view instanceof View.OfFleet;
  }

  static List<DigestLine> of(DigestTable table, View view) {
    return new Viewing(table, view).lines();
  }

  /** A row's part in the view. */
  private record Part(DigestRow row, List<OnNode> nodes, Usage usage) {}

  private List<DigestLine> lines() {
    List<Part> parts = new ArrayList<>(table.rows().size());
    for (DigestRow row : table.rows()) {
      part(row).ifPresent(parts::add);
    }
    double all = allTime(parts);
    List<DigestLine> lines = new ArrayList<>(parts.size());
    parts.forEach(part -> lines.add(line(part, all)));
    lines.sort(
        Comparator.comparing((DigestLine line) -> line.row().howdah())
            .thenComparing(Comparator.comparingDouble(DigestLine::share).reversed()));
    return Collections.unmodifiableList(lines);
  }

  /** Of the whole fleet a row is summed up already. */
  private Optional<Part> part(DigestRow row) {
    if (whole) {
      return Optional.of(new Part(row, row.nodes(), row.usage()));
    }
    List<OnNode> nodes = row.nodes().stream().filter(on -> covered.contains(on.node())).toList();
    return nodes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Part(row, nodes, OnNode.together(nodes)));
  }

  /** What rows tell is all there is of nodes whose counters are unknown: samples alone tell it. */
  private double allTime(List<Part> parts) {
    double rows = 0;
    for (Part part : parts) {
      rows += part.usage.time();
    }
    double counted = 0;
    Set<String> uncounted = new HashSet<>();
    for (NodeDigests node : table.nodes()) {
      if (view.covers(node)) {
        switch (node.statements()) {
          case Fact.Known<Collected>(Collected told) -> counted += told.all().time();
          case Fact.Unknown<Collected> unknown -> uncounted.add(node.node());
        }
      }
    }
    return Math.max(rows, counted + told(uncounted, parts));
  }

  private static double told(Set<String> nodes, List<Part> parts) {
    return nodes.isEmpty()
        ? 0
        : parts.stream()
            .flatMap(part -> part.nodes.stream())
            .filter(on -> nodes.contains(on.node()))
            .mapToDouble(on -> on.now().time())
            .sum();
  }

  private static DigestLine line(Part part, double all) {
    double share = all > 0 ? Math.clamp(part.usage.time() / all, 0.0, 1.0) : 0;
    return new DigestLine(
        part.row,
        part.usage,
        share,
        p95(part.nodes, part.usage),
        workloads(part.nodes),
        part.nodes);
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
