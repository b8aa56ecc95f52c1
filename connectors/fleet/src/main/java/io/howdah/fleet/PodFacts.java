package io.howdah.fleet;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one PgBouncer process answered.
 *
 * @param address the address that answered, after resolution
 * @param version {@code 1.18.0}
 * @param maxClientConn limit of client connections, empty when not readable
 */
public record PodFacts(
    String address,
    String version,
    OptionalInt maxClientConn,
    List<AliasPool> pools,
    List<Alias> aliases,
    Counters counters) {
  public PodFacts {
    pools = List.copyOf(pools);
    aliases = List.copyOf(aliases);
  }

  /**
   * One row of {@code SHOW POOLS}, the admin console's own pool left out.
   *
   * @param maxwait how long the oldest waiting client has waited
   */
  public record AliasPool(
      String database,
      String user,
      int clActive,
      int clWaiting,
      int svActive,
      int svIdle,
      int svUsed,
      int svTested,
      int svLogin,
      Duration maxwait,
      String poolMode) {}

  /** One row of {@code SHOW DATABASES}: where an alias leads and its limits. */
  public record Alias(
      String name,
      String host,
      int port,
      String database,
      int poolSize,
      int reservePool,
      OptionalInt maxConnections,
      int currentConnections,
      boolean paused,
      boolean disabled,
      Optional<String> forceUser) {}

  /** Totals of {@code SHOW STATS} over all aliases, since the process started. Microseconds. */
  public record Counters(
      long queries, long transactions, long queryMicros, long transactionMicros, long waitMicros) {}

  public int clActive() {
    return pools.stream().mapToInt(AliasPool::clActive).sum();
  }

  public int clWaiting() {
    return pools.stream().mapToInt(AliasPool::clWaiting).sum();
  }

  public int svActive() {
    return pools.stream().mapToInt(AliasPool::svActive).sum();
  }

  public int svIdle() {
    return pools.stream().mapToInt(pool -> pool.svIdle() + pool.svUsed()).sum();
  }

  /** The longest wait of any client now waiting; zero when none waits. */
  public Duration maxwait() {
    return pools.stream()
        .filter(pool -> pool.clWaiting() > 0)
        .map(AliasPool::maxwait)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }
}
