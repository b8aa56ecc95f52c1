package io.howdah.fleet;

import java.util.Optional;

/**
 * One PgBouncer process.
 *
 * @param routesFile the {@code %include}d file with its alias routes, where this host can see it
 */
public record Pod(String name, Endpoint endpoint, Optional<String> routesFile) {}
