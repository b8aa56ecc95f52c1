package io.howdah.cli.block;

import io.howdah.cli.act.OpenActs;
import io.howdah.cli.terminal.Complaint;
import io.howdah.contract.decision.Scope;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Node;
import io.howdah.fleet.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Where a decision holds; without any of them everywhere. */
final class ScopeOptions {
  @Option(names = "--workload", paramLabel = "W", description = "only this workload; repeatable")
  List<String> workloads = new ArrayList<>();

  @Option(names = "--node", paramLabel = "N", description = "only on this node; repeatable")
  List<String> nodes = new ArrayList<>();

  @Option(names = "--region", paramLabel = "R", description = "only in this region; repeatable")
  List<String> regions = new ArrayList<>();

  /** A name that does not exist would block nothing, and look as if it did. */
  Scope scope(Fleet fleet) {
    nodes.forEach(node -> OpenActs.requireNode(fleet, node));
    regions.forEach(region -> requireRegion(fleet, region));
    workloads.forEach(workload -> requireWorkload(fleet, workload));
    return new Scope(Set.copyOf(workloads), Set.copyOf(nodes), Set.copyOf(regions));
  }

  private static void requireRegion(Fleet fleet, String region) {
    if (fleet.nodes().stream().noneMatch(node -> node.region().equals(region))) {
      List<String> known = fleet.nodes().stream().map(Node::region).distinct().toList();
      throw Complaint.usage(
          "no node of fleet "
              + fleet.name()
              + " is in region "
              + region
              + "; they are in "
              + String.join(", ", known));
    }
  }

  private static void requireWorkload(Fleet fleet, String name) {
    List<String> known = fleet.workloads().stream().map(Workload::name).toList();
    if (!known.contains(name)) {
      throw Complaint.usage(
          "no workload "
              + name
              + " in fleet "
              + fleet.name()
              + "; it has "
              + String.join(", ", known));
    }
  }
}
