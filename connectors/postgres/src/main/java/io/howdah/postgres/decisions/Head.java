package io.howdah.postgres.decisions;

import io.howdah.contract.decision.Stamp;
import java.time.Instant;

/**
 * The stamp of the decisions, and the database's time when it said so.
 *
 * @param standby a standby said it, which may be behind
 * @param mayDecide the role may decide there
 */
public record Head(Stamp stamp, Instant clock, boolean standby, boolean mayDecide) {}
