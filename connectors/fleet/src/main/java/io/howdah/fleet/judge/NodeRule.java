package io.howdah.fleet.judge;

import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Thresholds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Why a node is not simply healthy. Pure. */
public final class NodeRule {

  private NodeRule() {}

  /**
   * Worst first; empty exactly when the node is measured, healthy and not in maintenance. A
   * maintenance mark mutes every other reason, not the figures.
   */
  public static List<Reason> reasons(NodeCase target) {
    if (target.maintenance().isPresent()) {
      return List.of(new Reason.InMaintenance(target.maintenance().get()));
    }
    Thresholds limits = target.sight().fleet().thresholds();
    Optional<Reason> silent =
        AnswerRule.of(target.sight().of(target.node().name()), limits, target.sight().now());
    return silent.map(List::of).orElseGet(() -> worstFirst(judge(target, limits)));
  }

  private static List<Reason> judge(NodeCase target, Thresholds limits) {
    NodeFacts facts = target.sight().facts(target.node().name()).orElseThrow();
    List<Reason> reasons = new ArrayList<>(IdentityRule.reasons(target, facts));
    reasons.addAll(LinkRule.reasons(target, facts, limits));
    reasons.addAll(RightsRule.reasons(facts));
    reasons.addAll(SlotRule.reasons(target, facts, limits));
    reasons.addAll(SessionRule.reasons(facts, limits));
    reasons.addAll(AgeRule.reasons(facts, limits));
    return reasons;
  }

  static List<Reason> worstFirst(List<Reason> reasons) {
    return reasons.stream().sorted(Comparator.comparing(Reason::state)).toList();
  }
}
