package io.howdah.postgres;

/**
 * One entry of {@code pg_stat_statements}.
 *
 * @param database oid of the database; only its bits, use {@link Integer#toUnsignedLong}
 * @param user oid of the role, likewise
 * @param topLevel sent by a client, not from within a function
 */
public record StatementKey(long queryId, int database, int user, boolean topLevel) {
  /** By hand: hundreds of thousands are looked up, and records' own comparing is slow at that. */
  @Override
  public boolean equals(Object other) {
    return other instanceof StatementKey key
        && key.queryId == queryId
        && key.database == database
        && key.user == user
        && key.topLevel == topLevel;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Long.hashCode(queryId) + database) + user;
  }
}
