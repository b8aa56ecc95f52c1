package io.howdah.lab.plan;

import io.howdah.lab.LabSpec;
import io.howdah.lab.host.Ports;
import java.util.List;
import java.util.stream.IntStream;

/** One PgBouncer as it is to be, before one node. */
public record PodPlan(String name, String pool, NodePlan node, int port) {

  /** The pods of every node, in the order of the nodes. */
  public static List<PodPlan> plan(LabSpec spec, List<NodePlan> nodes) {
    return nodes.stream().flatMap(node -> before(node, spec.pods()).stream()).toList();
  }

  private static List<PodPlan> before(NodePlan node, int pods) {
    String pool = "pgb-" + (node.primary() ? "primary" : node.name());
    return IntStream.rangeClosed(1, pods)
        .mapToObj(i -> new PodPlan(pods == 1 ? pool : pool + "-" + i, pool, node, Ports.take()))
        .toList();
  }
}
