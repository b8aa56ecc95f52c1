package io.howdah.acts.block;

import io.howdah.fleet.Fleet;
import io.howdah.fleet.Node;
import io.howdah.postgres.decisions.Answer;
import io.howdah.postgres.decisions.DecisionStore;
import io.howdah.postgres.decisions.Head;
import io.howdah.redis.Published;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The database's time while the primary does not tell it: as Redis has it since the last
 * publication, else by a replica's clock. Ends are reckoned by it, so that a wrong clock of this
 * computer neither prolongs nor shortens a block; that clock counts only where nobody answers.
 */
final class DatabaseTime {
  private static final Duration ASK = Duration.ofMillis(500);
  private static final int MOST_ASKED = 3;

  private final Fleet fleet;
  private final DecisionStore store;
  private final InstantSource here;

  /**
   * @param here this computer's clock
   */
  DatabaseTime(Fleet fleet, DecisionStore store, InstantSource here) {
    this.fleet = fleet;
    this.store = store;
    this.here = here;
  }

  /**
   * Asks replicas where Redis does not tell.
   *
   * @param published what Redis holds
   */
  Instant now(Optional<Published> published) {
    return published.flatMap(Published::databaseNow).or(this::byReplica).orElseGet(here::instant);
  }

  private Optional<Instant> byReplica() {
    return fleet.replicas().stream()
        .limit(MOST_ASKED)
        .map(node -> Asked.of(() -> clock(node)))
        .toList()
        .stream()
        .flatMap(asked -> asked.answer().stream())
        .findFirst();
  }

  private Optional<Instant> clock(Node node) {
    return store.head(node, ASK) instanceof Answer.Given<Head>(Head head)
        ? Optional.of(head.clock())
        : Optional.empty();
  }
}
