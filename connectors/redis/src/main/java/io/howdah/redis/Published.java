package io.howdah.redis;

import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Stamp;
import io.howdah.contract.redis.Stored;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What Redis holds for the guards.
 *
 * @param head empty where nothing was ever published, or all was wiped or cannot be read
 * @param skipped ids of decisions that this version cannot read
 * @param databaseNow the database's time as guards know it; empty where nothing was published
 */
public record Published(
    Optional<Stamp> head, DecisionSet set, Set<String> skipped, Optional<Instant> databaseNow) {

  static Published of(Stored stored, long redisMillis) {
    Optional<Instant> now =
        stored.clockMillis().isPresent()
            ? Optional.of(Instant.ofEpochMilli(redisMillis + stored.clockMillis().getAsLong()))
            : Optional.empty();
    Optional<Stamp> head = Optional.of(stored.set().stamp()).filter(stamp -> stored.isPublished());
    return new Published(head, stored.set(), stored.skipped(), now);
  }
}
