package io.howdah.fleet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What exists and how to reach it, as configured. Immutable.
 *
 * @param environment free word shown as a tag; {@code prod} is emphasised
 * @param database the database observers connect to
 */
public record Fleet(
    String name,
    String environment,
    String database,
    Access access,
    Node primary,
    List<Node> replicas,
    List<Pool> pools,
    Optional<Cache> cache,
    List<Workload> workloads,
    Thresholds thresholds) {
  public Fleet {
    replicas = List.copyOf(replicas);
    pools = List.copyOf(pools);
    workloads = List.copyOf(workloads);
  }

  /** Servers without poolers, cache and named workloads. */
  public Fleet(
      String name,
      String environment,
      String database,
      Access access,
      Node primary,
      List<Node> replicas) {
    this(
        name,
        environment,
        database,
        access,
        primary,
        replicas,
        List.of(),
        Optional.empty(),
        List.of(),
        Thresholds.DEFAULT);
  }

  /** The same, for somebody else. */
  public Fleet withAccess(Access other) {
    return new Fleet(
        name, environment, database, other, primary, replicas, pools, cache, workloads, thresholds);
  }

  /** The primary first, then the replicas in file order. */
  public List<Node> nodes() {
    return Stream.concat(Stream.of(primary), replicas.stream()).toList();
  }

  public Optional<Node> node(String name) {
    return nodes().stream().filter(node -> node.name().equals(name)).findFirst();
  }

  public Optional<Pool> poolOf(String node) {
    return pools.stream().filter(pool -> pool.node().equals(node)).findFirst();
  }
}
