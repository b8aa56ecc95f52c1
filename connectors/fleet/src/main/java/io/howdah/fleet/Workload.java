package io.howdah.fleet;

import java.util.Optional;

/** Traffic with a name and a priority, recognised by its {@code application_name}. */
public record Workload(
    String name,
    Priority priority,
    String applicationName,
    Optional<String> alias,
    Optional<String> pool) {}
