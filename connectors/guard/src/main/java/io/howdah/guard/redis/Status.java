package io.howdah.guard.redis;

import io.howdah.contract.decision.Stamp;

/**
 * How a guard stands.
 *
 * @param stamp of the decisions it enforces
 * @param connected whether it listens, and so hears of new ones at once
 * @param skipped decisions it cannot read, because a later version made them
 * @param guards of the fleet that are alive, as last known
 * @param problem what is wrong with its line to Redis; empty when nothing is
 */
public record Status(Stamp stamp, boolean connected, int skipped, int guards, String problem) {}
