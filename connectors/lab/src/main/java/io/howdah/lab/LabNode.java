package io.howdah.lab;

import java.nio.file.Path;

/**
 * One PostgreSQL server of the lab.
 *
 * @param role primary, hot, warm, analytics or relay
 * @param upstream the name of the node it streams from, null for the primary
 * @param pid the postmaster, 0 while it is down
 */
public record LabNode(
    String name,
    String role,
    String upstream,
    String region,
    String host,
    int port,
    Path dataDir,
    long pid) {}
