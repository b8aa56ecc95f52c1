package io.howdah.desktop.queries;

import io.howdah.contract.decision.Limit;
import io.howdah.contract.decision.Mode;
import io.howdah.contract.decision.Scope;
import java.time.Duration;
import java.util.Optional;

/**
 * A decision about a digest as it is asked for.
 *
 * @param lasts from the moment it is recorded
 */
public record Wish(String digest, Mode mode, Scope scope, Optional<Limit> limit, Duration lasts) {}
