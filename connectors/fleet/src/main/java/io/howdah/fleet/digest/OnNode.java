package io.howdah.fleet.digest;

import java.util.List;
import java.util.Optional;

/**
 * What one digest does on one node.
 *
 * @param now over about the last half minute
 * @param fiveMinutes over the last five minutes, or as long as was watched: calls and times only
 * @param ids the server's ids of the digest seen there
 * @param workloads largest first; by what guards count where no sample has met it, else empty
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

  /** What these use together now: summed up in place, since a table has a quarter of a million. */
  public static Usage together(List<OnNode> nodes) {
    double calls = 0;
    double millis = 0;
    double squares = 0;
    double rows = 0;
    double hitBlocks = 0;
    double readBlocks = 0;
    double walBytes = 0;
    double tempBytes = 0;
    double unfinished = 0;
    double sessions = 0;
    for (OnNode node : nodes) {
      Usage now = node.now;
      calls += now.calls();
      millis += now.millis();
      squares += now.squares();
      rows += now.rows();
      hitBlocks += now.hitBlocks();
      readBlocks += now.readBlocks();
      walBytes += now.walBytes();
      tempBytes += now.tempBytes();
      unfinished += now.unfinishedMillis();
      sessions += now.activeSessions();
    }
    return new Usage(
        calls,
        millis,
        squares,
        rows,
        hitBlocks,
        readBlocks,
        walBytes,
        tempBytes,
        unfinished,
        sessions);
  }

  public Optional<Latency> p95() {
    return measuredP95.or(now::estimatedP95);
  }
}
