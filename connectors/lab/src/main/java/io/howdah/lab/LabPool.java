package io.howdah.lab;

import java.nio.file.Path;

/**
 * One PgBouncer process.
 *
 * @param name its own; with several pods a deployment's name with a number
 * @param pool the deployment it belongs to
 * @param node the node this deployment stands before
 * @param adminUrl its admin console, with a user who may change things
 * @param routesFile the file with its alias routes
 */
public record LabPool(
    String name,
    String pool,
    String node,
    String host,
    int port,
    String adminUrl,
    Path routesFile,
    long pid) {}
