package io.howdah.postgres.decisions;

import io.howdah.contract.decision.DecisionSet;
import java.time.Instant;

/**
 * Where the decisions stand: the ones in force, and the database's time when it said so.
 *
 * @param standby a standby said it, which may be behind
 */
public record Standing(DecisionSet set, Instant clock, boolean standby) {}
