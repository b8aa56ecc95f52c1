package io.howdah.fleet.decision;

import java.util.Map;
import java.util.Set;

/**
 * How long statements took, as one guard counted them.
 *
 * @param guard its id
 * @param application its name; empty where it has none
 * @param workload that it guards; empty where its application names none
 * @param nodes those that it leads to
 * @param digests by digest: executions since the guard started, by the longest time in microseconds
 *     that their class counts; only its busiest ones
 */
public record HeardTimes(
    String guard,
    String application,
    String workload,
    Set<String> nodes,
    Map<String, Map<Long, Long>> digests) {
  public HeardTimes {
    nodes = Set.copyOf(nodes);
    digests = Map.copyOf(digests);
  }
}
