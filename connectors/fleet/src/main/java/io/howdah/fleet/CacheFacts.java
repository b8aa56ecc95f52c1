package io.howdah.fleet;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What Redis answered. Totals since its start; rates and the hit ratio come from deltas.
 *
 * @param runId changes with every restart
 * @param maxMemoryBytes empty when unlimited
 * @param roundTrip time of the observing command itself
 */
public record CacheFacts(
    String version,
    String runId,
    Duration uptime,
    String role,
    long keyspaceHits,
    long keyspaceMisses,
    long commands,
    long evictedKeys,
    long expiredKeys,
    long usedMemoryBytes,
    OptionalLong maxMemoryBytes,
    int connectedClients,
    int blockedClients,
    long rejectedConnections,
    Duration roundTrip) {}
