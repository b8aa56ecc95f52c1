package io.howdah.acts.block;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.fleet.decision.Operation;
import io.howdah.postgres.decisions.Standing;
import io.howdah.redis.Published;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What guards are to obey while some operations are not recorded yet: the decisions of the
 * database, and those operations on top of them.
 */
final class Overlay {
  private Overlay() {}

  /**
   * @param role who decided what this computer holds
   */
  static DecisionSet of(
      Standing standing, Optional<Published> there, Collection<Operation> open, String role) {
    Map<String, Decision> all = new HashMap<>(standing.set().byId());
    Map<String, Decision> obeyed = there.map(known -> known.set().byId()).orElse(Map.of());
    for (Operation operation : open) {
      switch (operation) {
        case Operation.Decide decide ->
            all.putIfAbsent(
                decide.id(),
                obeyed.containsKey(decide.id())
                    ? obeyed.get(decide.id())
                    : Provisional.decision(decide, decide.behalf().orElse(role), standing.clock()));
        case Operation.Extend extend -> all.computeIfPresent(extend.id(), obeyed::getOrDefault);
        case Operation.Lift lift -> all.remove(lift.id());
      }
    }
    return DecisionSet.of(standing.set().stamp(), all.values());
  }
}
