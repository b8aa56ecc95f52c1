package io.howdah.acts.block.forecast;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An estimate of what a decision would have done, had it been in force: the traffic of the last
 * five minutes, or as much of it as was watched.
 *
 * @param span what was watched
 * @param nodes those in its scope where the digest ran, most time freed first
 */
public record Forecast(Duration span, List<OnNode> nodes) {
  public Forecast {
    nodes =
        nodes.stream().sorted(Comparator.comparingDouble(OnNode::freedShare).reversed()).toList();
  }

  /**
   * One node.
   *
   * @param callsPerSecond of the digest in the decision's scope
   * @param refusedPerSecond of these
   * @param freedShare of the node's time in statements, 0 to 1
   */
  public record OnNode(
      String node, double callsPerSecond, double refusedPerSecond, double freedShare) {}

  public double callsPerSecond() {
    return nodes.stream().mapToDouble(OnNode::callsPerSecond).sum();
  }

  public double refusedPerSecond() {
    return nodes.stream().mapToDouble(OnNode::refusedPerSecond).sum();
  }

  /** Where most time is freed; empty when the digest did not run. */
  public Optional<OnNode> most() {
    return nodes.stream().findFirst();
  }
}
