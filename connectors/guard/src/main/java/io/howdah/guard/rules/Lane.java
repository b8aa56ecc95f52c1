package io.howdah.guard.rules;

/**
 * Where statements run.
 *
 * @param user the database user that the application logs in as; empty when that was not told
 * @param node as {@code fleet.toml} names it; empty when it may be any
 * @param region as {@code fleet.toml} names it; empty when it may be any
 */
public record Lane(String user, String node, String region) {}
