package io.howdah.fleet.digest;

import java.util.List;
import java.util.Optional;

/**
 * What one digest does on one node.
 *
 * @param now over about the last half minute
 * @param fiveMinutes over the last five minutes, or as long as was watched: calls and times only
 * @param ids the server's ids of the digest seen there
 * @param workloads largest first; empty where no sample has met it
 * @param waits what its sessions wait for, largest first
 * @param p95 measured by guards; without them {@link Usage#estimatedP95}
 */
public record OnNode(
    String node,
    Usage now,
    Usage fiveMinutes,
    List<ServerId> ids,
    List<Share> workloads,
    List<Share> waits,
    Optional<Latency> measuredP95) {
  public OnNode {
    ids = List.copyOf(ids);
    workloads = List.copyOf(workloads);
    waits = List.copyOf(waits);
  }

  public Optional<Latency> p95() {
    return measuredP95.or(now::estimatedP95);
  }
}
