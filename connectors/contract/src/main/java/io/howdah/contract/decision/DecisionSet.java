package io.howdah.contract.decision;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Every decision in force at a stamp, by id. Immutable. */
public record DecisionSet(Stamp stamp, Map<String, Decision> byId) {
  /** Before any decision. */
  public static final DecisionSet EMPTY = new DecisionSet(Stamp.NONE, Map.of());

  public DecisionSet {
    byId = Map.copyOf(byId);
  }

  public static DecisionSet of(Stamp stamp, Collection<Decision> decisions) {
    Map<String, Decision> byId = new HashMap<>();
    decisions.forEach(decision -> byId.put(decision.id(), decision));
    return new DecisionSet(stamp, byId);
  }

  /**
   * The set after a change; this one when the change is old news. Empty when changes between were
   * missed: then the whole set must be read.
   */
  public Optional<DecisionSet> apply(Delta delta) {
    if (!delta.to().isAfter(stamp)) {
      return Optional.of(this);
    }
    if (!delta.from().equals(stamp)) {
      return Optional.empty();
    }
    Map<String, Decision> next = new HashMap<>(byId);
    delta.gone().forEach(next::remove);
    delta.put().forEach(decision -> next.put(decision.id(), decision));
    return Optional.of(new DecisionSet(delta.to(), next));
  }
}
