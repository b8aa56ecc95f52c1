package io.howdah.acts.block;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Delta;
import io.howdah.contract.decision.Stamp;
import io.howdah.redis.Published;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What leads from the decisions that are published to those in force. */
final class Difference {
  /** More than that is told shorter by telling guards to read everything. */
  private static final int MOST = 1000;

  private Difference() {}

  /**
   * Empty where it would not lead there, or is long.
   *
   * @param unread ids in force that cannot be read here: what guards were told of them stays
   */
  static Optional<Delta> between(Published there, DecisionSet set, Set<String> unread) {
    Optional<Stamp> from = there.head().filter(head -> set.stamp().isAfter(head));
    if (from.isEmpty()) {
      return Optional.empty();
    }
    List<Decision> put =
        set.byId().values().stream()
            .filter(decision -> !decision.equals(there.set().byId().get(decision.id())))
            .toList();
    List<String> gone =
        Stream.concat(there.set().byId().keySet().stream(), there.skipped().stream())
            .filter(id -> !set.byId().containsKey(id) && !unread.contains(id))
            .toList();
    boolean few = put.size() <= MOST && gone.size() <= 10 * MOST;
    return few ? Optional.of(new Delta(from.get(), set.stamp(), put, gone)) : Optional.empty();
  }
}
