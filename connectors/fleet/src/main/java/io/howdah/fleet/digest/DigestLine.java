package io.howdah.fleet.digest;

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
 * @param nodes where it ran in the last five minutes, busiest first
 */
public record DigestLine(
    DigestRow row,
    Usage usage,
    double share,
    Optional<Latency> p95,
    List<Share> workloads,
    List<OnNode> nodes) {}
