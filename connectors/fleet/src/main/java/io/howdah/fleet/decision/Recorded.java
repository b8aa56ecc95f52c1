package io.howdah.fleet.decision;

import io.howdah.contract.decision.Decision;
import java.time.Instant;

/**
 * A decision as the database has it after an operation.
 *
 * @param ended it was lifted or has expired
 * @param clock the database's time when it said so
 */
public record Recorded(Decision decision, boolean ended, Instant clock) {}
