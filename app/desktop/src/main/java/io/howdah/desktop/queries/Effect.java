package io.howdah.desktop.queries;

import java.time.Duration;
import java.util.Optional;

/**
 * What a decision would have done to the traffic of the last minutes: an estimate.
 *
 * @param span what was watched: five minutes, or less
 * @param node where it frees most
 * @param freed part of that node's time, 0 to 1
 * @param refusedPerSecond in all its scope
 */
public record Effect(Duration span, Optional<String> node, double freed, double refusedPerSecond) {}
