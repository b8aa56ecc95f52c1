package io.howdah.fleet;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The Redis in front of the fleet.
 *
 * @param user ACL user that observes; empty for the default user
 * @param hitRatioBaseline share of reads expected to hit, 0 to 1
 */
public record Cache(
    String name,
    Endpoint endpoint,
    Optional<String> user,
    boolean tls,
    String region,
    OptionalDouble hitRatioBaseline) {}
