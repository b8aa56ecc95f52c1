package io.howdah.fleet.judge;

import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Reason;
import io.howdah.fleet.Thresholds;
import java.util.ArrayList;
import java.util.List;

/** Transaction id age. Judged where it can be mended: a standby only repeats its primary. */
final class AgeRule {

  private AgeRule() {}

  static List<Reason> reasons(NodeFacts facts, Thresholds limits) {
    List<Reason> reasons = new ArrayList<>();
    if (!facts.inRecovery() && facts.xidAge() >= limits.xidAge()) {
      reasons.add(new Reason.XidAgeHigh(facts.xidAge(), limits.xidAge()));
    }
    if (!facts.inRecovery() && facts.mxidAge() >= limits.xidAge()) {
      reasons.add(new Reason.MxidAgeHigh(facts.mxidAge(), limits.xidAge()));
    }
    return reasons;
  }
}
