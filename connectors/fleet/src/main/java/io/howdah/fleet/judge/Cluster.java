package io.howdah.fleet.judge;

import io.howdah.fleet.NodeFacts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which cluster the fleet is, and which of its nodes takes the writes. */
final class Cluster {

  private Cluster() {}

  /** The identifier most nodes share; on a tie the configured primary's. */
  static Optional<String> identifier(Sight sight) {
    Map<String, Integer> votes = new HashMap<>();
    sight.nodes().keySet().stream()
        .flatMap(name -> sight.facts(name).stream())
        .forEach(facts -> votes.merge(facts.systemIdentifier(), 2, Integer::sum));
    sight
        .facts(sight.fleet().primary().name())
        .ifPresent(facts -> votes.merge(facts.systemIdentifier(), 1, Integer::sum));
    return votes.entrySet().stream()
        .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  /**
   * The node that takes the writes: of those not in recovery the one on the newest timeline; on a
   * tie one that answers, then the configured primary.
   */
  static Optional<String> primary(Sight sight, Optional<String> identifier) {
    return candidates(sight, identifier).findFirst();
  }

  /** Every answering node that takes writes, the primary first. */
  static List<String> writers(Sight sight, Optional<String> identifier) {
    return candidates(sight, identifier).filter(sight::answers).toList();
  }

  static boolean belongs(NodeFacts facts, Optional<String> identifier) {
    return identifier.filter(facts.systemIdentifier()::equals).isPresent();
  }

  private static Stream<String> candidates(Sight sight, Optional<String> identifier) {
    String configured = sight.fleet().primary().name();
    return sight.nodes().keySet().stream()
        .filter(name -> sight.facts(name).filter(f -> !f.inRecovery()).isPresent())
        .filter(name -> belongs(sight.facts(name).orElseThrow(), identifier))
        .sorted(
            Comparator.<String>comparingInt(name -> -timeline(sight, name))
                .thenComparing(name -> !sight.answers(name))
                .thenComparing(name -> !name.equals(configured))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int timeline(Sight sight, String name) {
    return sight.facts(name).map(NodeFacts::timeline).orElse(0);
  }
}
