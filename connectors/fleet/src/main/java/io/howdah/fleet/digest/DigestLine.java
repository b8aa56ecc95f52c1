package io.howdah.fleet.digest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One digest in one {@link View}.
 *
 * @param usage summed over the nodes of the view
 * @param share of the time of all statements in the view, Howdah's own among them, 0 to 1; all
 *     shares together are at most 1
 * @param p95 the worst measured one of a node, else estimated from all
 * @param workloads parts of its active time, largest first
 * @param nodes where it ran in the last five minutes, in fleet order
 */
public record DigestLine(
    DigestRow row,
    Usage usage,
    double share,
    Optional<Latency> p95,
    List<Share> workloads,
    List<OnNode> nodes) {

  private static final Comparator<OnNode> BUSIEST =
      Comparator.comparingDouble((OnNode node) -> node.now().time())
          .thenComparingDouble(node -> node.fiveMinutes().millis())
          .reversed();

  /** The nodes in another order; made when asked, since one line in thousands is looked at. */
  public List<OnNode> busiestFirst() {
    return nodes.stream().sorted(BUSIEST).toList();
  }
}
