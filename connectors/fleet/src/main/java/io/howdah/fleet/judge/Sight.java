package io.howdah.fleet.judge;

import io.howdah.fleet.Fleet;
import io.howdah.fleet.Moment;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Observed;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of all nodes at one moment: the ground every rule stands on. Immutable.
 *
 * @param nodes by name, one for every node of the fleet
 */
public record Sight(Fleet fleet, Moment now, Map<String, Observed<NodeFacts>> nodes) {
  public Sight {
    nodes = Map.copyOf(nodes);
  }

  public Observed<NodeFacts> of(String node) {
    return nodes.get(node);
  }

  public Optional<NodeFacts> facts(String node) {
    return Optional.ofNullable(nodes.get(node)).flatMap(Observed::value);
  }

  /** Whether the node answers now: what it said is worth comparing with others. */
  public boolean answers(String node) {
    Observed<NodeFacts> observed = nodes.get(node);
    return observed != null
        && observed.value().isPresent()
        && observed.failure().isEmpty()
        && !observed.isStale(fleet.thresholds());
  }

  /**
   * How far a server's clock is ahead of the console's, from its newest Reading; zero when it has
   * not answered. Correct to half a round trip.
   */
  Duration clockAhead(String node) {
    return Optional.ofNullable(nodes.get(node))
        .flatMap(Observed::answer)
        .flatMap(
            reading ->
                reading
                    .value()
                    .map(facts -> Duration.between(reading.moment().wall(), facts.serverTime())))
        .orElse(Duration.ZERO);
  }
}
