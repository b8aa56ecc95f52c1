package io.howdah.desktop.queries;

import java.util.Optional;

/**
 * What a decision would have done to the traffic of the last minutes: an estimate.
 *
 * @param node where it frees most
 * @param freed part of that node's time, 0 to 1
 * @param refusedPerSecond in all its scope
 */
public record Effect(Optional<String> node, double freed, double refusedPerSecond) {}
