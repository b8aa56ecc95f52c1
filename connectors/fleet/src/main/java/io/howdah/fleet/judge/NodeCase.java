package io.howdah.fleet.judge;

import io.howdah.fleet.Lag;
import io.howdah.fleet.Node;
import io.howdah.fleet.Reason;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One node with all that is needed to judge it.
 *
 * @param walBytesPerSecond how fast the root's log grows, over long enough to forecast from
 */
public record NodeCase(
    Sight sight,
    Topology topology,
    Node node,
    Lag lag,
    OptionalDouble walBytesPerSecond,
    Optional<Reason.Maintenance> maintenance) {}
