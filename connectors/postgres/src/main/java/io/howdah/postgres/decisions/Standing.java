package io.howdah.postgres.decisions;

import io.howdah.contract.decision.DecisionSet;
import java.time.Instant;
import java.util.Set;

/**
 * Where the decisions stand: the ones in force, and the database's time when it said so.
 *
 * @param skipped ids of those in force that this version cannot read
 * @param standby a standby said it, which may be behind
 */
public record Standing(DecisionSet set, Set<String> skipped, Instant clock, boolean standby) {
  public Standing {
    skipped = Set.copyOf(skipped);
  }
}
