package io.howdah.fleet.digest;

import java.util.List;
import java.util.Optional;

/**
 * What one digest does on one node.
 *
 * @param now over about the last half minute
 * @param fiveMinutes what {@link NodeDigests.Collected#watched} covers
 * @param ids the server's ids of the digest seen there
 * @param workloads largest first; by what guards count where no sample has met it, else empty
 * @param waits what its sessions wait for, largest first
 * @param p95 measured by guards; without them {@link Usage#estimatedP95}
 */
public record OnNode(
    String node,
    Usage now,
    Recent fiveMinutes,
    List<ServerId> ids,
    List<Share> workloads,
    List<Share> waits,
    Optional<Latency> measuredP95) {
  public OnNode {
    ids = List.copyOf(ids);
    workloads = List.copyOf(workloads);
    waits = List.copyOf(waits);
  }

  /** What these use together now. */
  public static Usage together(List<OnNode> nodes) {
    Usage.Sum sum = new Usage.Sum();
    for (OnNode node : nodes) {
      sum.add(node.now);
    }
    return sum.total();
  }

  public Optional<Latency> p95() {
    return measuredP95.or(now::estimatedP95);
  }
}
