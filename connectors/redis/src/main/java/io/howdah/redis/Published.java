package io.howdah.redis;

import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Stamp;
import java.time.Instant;
import java.util.Optional;

/**
 * What Redis holds for the guards.
 *
 * @param head empty where nothing was ever published, or all was wiped
 * @param skipped decisions that this version cannot read
 * @param databaseNow the database's time as guards know it; empty where nothing was published
 */
public record Published(
    Optional<Stamp> head, DecisionSet set, int skipped, Optional<Instant> databaseNow) {}
