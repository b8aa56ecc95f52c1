package io.howdah.acts.block;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Stamp;
import io.howdah.fleet.decision.Operation;
import io.howdah.redis.Published;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The one answer to what is in force while some operations are not recorded yet: what the database
 * says, or Redis where it says nothing, and those operations on top of it.
 */
final class Overlay {
  private Overlay() {}

  /**
   * @param base what the database says, else Redis, else what was known last
   * @param there what guards obey; empty where Redis does not say
   * @param role who decided what this computer holds
   */
  static DecisionSet of(
      DecisionSet base,
      Instant clock,
      Optional<Published> there,
      Collection<Operation> open,
      String role) {
    if (open.isEmpty()) {
      return base;
    }
    Map<String, Decision> all = new HashMap<>(base.byId());
    Map<String, Decision> obeyed = there.map(known -> known.set().byId()).orElse(Map.of());
    for (Operation operation : Waiting.inOrder(open.stream())) {
      switch (operation) {
        case Operation.Decide decide ->
            all.putIfAbsent(
                decide.id(),
                obeyed.containsKey(decide.id())
                    ? obeyed.get(decide.id())
                    : Provisional.decision(decide, decide.behalf().orElse(role), clock));
        case Operation.Extend extend ->
            all.computeIfPresent(
                extend.id(), (id, known) -> obeyed.getOrDefault(id, extended(known, extend)));
        case Operation.Lift lift -> all.remove(lift.id());
      }
    }
    return DecisionSet.of(base.stamp(), all.values());
  }

  /** As it is going to be recorded, unless somebody changed it since. */
  private static Decision extended(Decision known, Operation.Extend extend) {
    Optional<Stamp> expected = extend.expected();
    return expected.isEmpty() || expected.get().equals(known.stamp())
        ? Provisional.with(known, Provisional.end(extend.ending()), known.stamp())
        : known;
  }
}
