package io.howdah.acts.block;

import io.howdah.acts.Preview.Evidence;
import io.howdah.acts.Say;
import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A decision as the previews of acts on it show it. */
final class Shown {
  private Shown() {}

  static List<Evidence> evidence(Decision decision) {
    List<Evidence> rows = new ArrayList<>();
    add(rows, "mode", decision.mode().word());
    decision.limit().ifPresent(limit -> add(rows, "limit", Phrases.limit(limit)));
    add(rows, decision.match().kind(), decision.match().value());
    add(rows, "scope", Phrases.scope(decision.scope()));
    add(rows, "owner", decision.owner());
    add(rows, "reason", decision.reason());
    decision.expiresAt().ifPresent(end -> add(rows, "expires", end.toString()));
    return rows;
  }

  private static void add(List<Evidence> rows, String label, String value) {
    rows.add(new Evidence(Say.it("act.evidence." + label), value));
  }

  static Decision observing(Decision d) {
    return new Decision(
        d.id(),
        d.stamp(),
        Mode.OBSERVE,
        d.match(),
        d.scope(),
        Optional.empty(),
        d.owner(),
        d.reason(),
        d.decidedAt(),
        d.expiresAt());
  }
}
