package io.howdah.guard.rules;

/**
 * Where statements run.
 *
 * @param user the database user that the application logs in as
 * @param node as {@code fleet.toml} names it
 */
public record Lane(String user, String node, String region) {}
