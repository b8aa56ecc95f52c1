package io.howdah.watch;

/** What {@link History} keeps a series of. The unit is in the name; the target in the comment. */
public enum Metric {
  /** Node: seconds behind the root. */
  LAG_SECONDS(true),
  /** Node: bytes behind the root. */
  LAG_BYTES(true),
  /** Node: client sessions. */
  SESSIONS(false),
  /** Node: transactions per second. */
  TRANSACTIONS(false),
  /** Node: bytes of WAL per second. */
  WAL_BYTES(false),
  /** Node: connections in use. */
  CONNECTIONS(false),
  /** Pool: clients that wait. */
  CL_WAITING(true),
  /** Pool: the oldest waiter's wait. */
  MAXWAIT_SECONDS(true),
  /** Pool: share of its server connections in use, 0 to 1. */
  POOL_USE(false),
  /** Cache: hit ratio, 0 to 1. */
  HIT_RATIO(false),
  /** Fleet (target {@code ""}): queries per second through all pools. */
  QUERIES(false),
  /** Fleet: 95th percentile of the replicas' lag in seconds. */
  LAG_P95(true),
  /** Fleet: waiting clients over all pools. */
  WAITERS(true);

  private final boolean peaksMatter;

  Metric(boolean peaksMatter) {
    this.peaksMatter = peaksMatter;
  }

  /** When many samples become one point: true takes the highest, false the mean. */
  boolean peaksMatter() {
    return peaksMatter;
  }
}
