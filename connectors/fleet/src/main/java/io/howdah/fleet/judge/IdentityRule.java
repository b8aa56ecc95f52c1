package io.howdah.fleet.judge;

import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a node is what the fleet file says it is. */
final class IdentityRule {

  private IdentityRule() {}

  static List<Reason> reasons(NodeCase target, NodeFacts facts) {
    Optional<String> fleet = target.topology().systemIdentifier();
    if (!Cluster.belongs(facts, fleet)) {
      return List.of(new Reason.AnotherCluster(facts.systemIdentifier(), fleet.orElse("unknown")));
    }
    List<Reason> reasons = new ArrayList<>();
    boolean meantToWrite = target.node().name().equals(target.sight().fleet().primary().name());
    if (meantToWrite && facts.inRecovery()) {
      reasons.add(new Reason.NotPrimary());
    }
    if (!facts.inRecovery()) {
      writes(target, facts, meantToWrite, reasons);
    }
    return reasons;
  }

  private static void writes(
      NodeCase target, NodeFacts facts, boolean meantToWrite, List<Reason> reasons) {
    if (!meantToWrite) {
      reasons.add(new Reason.Promoted(facts.timeline(), fleetTimeline(target, facts)));
    }
    target.topology().writers().stream()
        .filter(other -> !other.equals(target.node().name()))
        .findFirst()
        .map(other -> new Reason.TwoPrimaries(other, facts.timeline(), timeline(target, other)))
        .ifPresent(reasons::add);
  }

  private static int fleetTimeline(NodeCase target, NodeFacts facts) {
    return target
        .sight()
        .facts(target.sight().fleet().primary().name())
        .map(NodeFacts::timeline)
        .orElse(facts.timeline());
  }

  private static int timeline(NodeCase target, String node) {
    return target.sight().facts(node).map(NodeFacts::timeline).orElse(0);
  }
}
