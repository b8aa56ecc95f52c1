package io.howdah.contract.decision;

import java.util.Set;

/** Where a decision holds. Each set that is not empty must name the guard's own. */
public record Scope(Set<String> workloads, Set<String> nodes, Set<String> regions) {
  /** Everywhere. */
  public static final Scope ALL = new Scope(Set.of(), Set.of(), Set.of());

  public Scope {
    workloads = Set.copyOf(workloads);
    nodes = Set.copyOf(nodes);
    regions = Set.copyOf(regions);
  }

  /** Whether it holds for a workload on a node of a region. */
  public boolean covers(String workload, String node, String region) {
    return covers(workload) && covers(node, region);
  }

  /** Whether it holds for a workload anywhere. */
  public boolean covers(String workload) {
    return covers(workloads, workload);
  }

  /** Whether it holds for any workload on a node of a region. */
  public boolean covers(String node, String region) {
    return covers(nodes, node) && covers(regions, region);
  }

  private static boolean covers(Set<String> names, String name) {
    return names.isEmpty() || names.contains(name);
  }
}
