package io.howdah.postgres;

/**
 * One entry of {@code pg_stat_statements}.
 *
 * @param database oid of the database; only its bits, use {@link Integer#toUnsignedLong}
 * @param user oid of the role, likewise
 * @param topLevel sent by a client, not from within a function
 */
public record StatementKey(long queryId, int database, int user, boolean topLevel) {}
