package io.howdah.fleet.digest;

/**
 * What servers know a digest by. A queryid is the same on the primary and its physical replicas, in
 * one major version; one digest usually has several.
 *
 * @param queryId signed 64 bits, as {@code pg_stat_statements.queryid}
 * @param database name of the database; its oid in digits while the name is not known
 * @param user name of the role that ran it; its oid in digits while the name is not known
 * @param major PostgreSQL major version, 17
 */
public record ServerId(long queryId, String database, String user, int major) {}
