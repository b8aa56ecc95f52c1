package io.howdah.fleet;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;

/**
 * The whole fleet at one tick: the newest Reading of each target with its age, and the judgement of
 * it. Immutable; safe to share between threads.
 *
 * @param tick counts up from 1
 * @param at when it was put together
 * @param complete every target has answered or failed at least once
 * @param primary the node that takes the fleet's writes now, as observed; empty when none is seen
 * @param nodes in fleet order
 * @param pools in fleet order
 * @param cost what observing cost the fleet over the last minute
 */
public record Snapshot(
    Fleet fleet,
    long tick,
    Moment at,
    boolean complete,
    Optional<String> primary,
    List<NodeView> nodes,
    List<PoolView> pools,
    Optional<CacheView> cache,
    Cost cost) {
  public Snapshot {
    nodes = List.copyOf(nodes);
    pools = List.copyOf(pools);
  }

  /**
   * One node.
   *
   * @param upstream the node it streams from as observed, else as configured; empty at the root
   * @param role the configured role, PRIMARY when it is the observed primary
   * @param reasons worst first; empty exactly when healthy and not in maintenance
   * @param stateSince since when it is in {@code state}
   * @param link the upstream's view of the link to this node
   * @param rates per second, from deltas over real elapsed time; empty until two Readings exist
   * @param walGrowth bytes per second that its root's log grows, over long enough to forecast from
   */
  public record NodeView(
      Node node,
      Role role,
      Optional<String> upstream,
      State state,
      List<Reason> reasons,
      Moment stateSince,
      Observed<NodeFacts> observed,
      Lag lag,
      Optional<Link> link,
      Optional<Rates> rates,
      Optional<Reason.Maintenance> maintenance,
      OptionalDouble walGrowth) {
    public NodeView {
      reasons = List.copyOf(reasons);
    }

    /** One whose log has not been followed for long enough to forecast from. */
    public NodeView(
        Node node,
        Role role,
        Optional<String> upstream,
        State state,
        List<Reason> reasons,
        Moment stateSince,
        Observed<NodeFacts> observed,
        Lag lag,
        Optional<Link> link,
        Optional<Rates> rates,
        Optional<Reason.Maintenance> maintenance) {
      this(
          node,
          role,
          upstream,
          state,
          reasons,
          stateSince,
          observed,
          lag,
          link,
          rates,
          maintenance,
          OptionalDouble.empty());
    }

    public String name() {
      return node.name();
    }

    public Optional<NodeFacts> facts() {
      return observed.value();
    }
  }

  /**
   * Stages of one link in bytes behind the root's WAL, and times where the upstream gives them.
   *
   * @param upstream name of the sending node
   */
  public record Link(
      String upstream,
      String state,
      String syncState,
      Stage sent,
      Stage written,
      Stage flushed,
      Stage replayed,
      Optional<Duration> sinceReply) {}

  public record Stage(OptionalLong bytes, Optional<Duration> time) {}

  /** Per second. {@code walBytes} only where a primary LSN or received LSN moves. */
  public record Rates(
      double transactions, double walBytes, double conflicts, OptionalDouble rollbacks) {}

  /** One pool with its pods. */
  public record PoolView(
      Pool pool, State state, List<Reason> reasons, Moment stateSince, List<PodView> pods) {
    public PoolView {
      reasons = List.copyOf(reasons);
      pods = List.copyOf(pods);
    }

    public String name() {
      return pool.name();
    }

    /** Sum over the pods that answer; empty when none does. */
    public OptionalInt clWaiting() {
      return sum(PodFacts::clWaiting);
    }

    public OptionalInt clActive() {
      return sum(PodFacts::clActive);
    }

    public OptionalInt svActive() {
      return sum(PodFacts::svActive);
    }

    /** Size of the pools that are in use, summed; what {@code svActive} is measured against. */
    public OptionalInt capacity() {
      return sum(PoolView::capacityOf);
    }

    public Optional<Duration> maxwait() {
      return answering().stream().map(PodFacts::maxwait).max(Duration::compareTo);
    }

    private static int capacityOf(PodFacts pod) {
      return pod.pools().stream()
          .mapToInt(
              used ->
                  pod.aliases().stream()
                      .filter(alias -> alias.name().equals(used.database()))
                      .mapToInt(PodFacts.Alias::poolSize)
                      .findFirst()
                      .orElse(0))
          .sum();
    }

    private List<PodFacts> answering() {
      return pods.stream()
          .filter(pod -> pod.observed().failure().isEmpty())
          .flatMap(pod -> pod.observed().value().stream())
          .toList();
    }

    private OptionalInt sum(ToIntFunction<PodFacts> figure) {
      List<PodFacts> pods = answering();
      return pods.isEmpty()
          ? OptionalInt.empty()
          : OptionalInt.of(pods.stream().mapToInt(figure).sum());
    }
  }

  public record PodView(Pod pod, Observed<PodFacts> observed, Optional<PodRates> rates) {}

  /** Per second; {@code meanQuery} is the mean server time of a query. */
  public record PodRates(double queries, double transactions, Optional<Duration> meanQuery) {}

  /**
   * The cache.
   *
   * @param hitRatio over the last minute, 0 to 1; empty with under 60 s of data or without reads
   */
  public record CacheView(
      Cache cache,
      State state,
      List<Reason> reasons,
      Moment stateSince,
      Observed<CacheFacts> observed,
      OptionalDouble hitRatio,
      Optional<CacheRates> rates) {
    public CacheView {
      reasons = List.copyOf(reasons);
    }
  }

  /** Per second. */
  public record CacheRates(double commands, double evictions, double expirations) {}

  /**
   * What Howdah itself costs the fleet. NaN: not measured yet.
   *
   * @param serverMillisPerSecond PostgreSQL time spent for us per second, all nodes together
   */
  public record Cost(
      double roundTripsPerSecond, double bytesPerSecond, double serverMillisPerSecond) {
    public static final Cost UNKNOWN = new Cost(Double.NaN, Double.NaN, Double.NaN);
  }

  public Optional<NodeView> node(String name) {
    return nodes.stream().filter(node -> node.name().equals(name)).findFirst();
  }

  public Optional<PoolView> poolOf(String node) {
    return pools.stream().filter(pool -> pool.pool().node().equals(node)).findFirst();
  }

  /** The worst state of any part. */
  public State state() {
    State worst = State.HEALTHY;
    for (NodeView node : nodes) {
      worst = worst.worse(node.state());
    }
    for (PoolView pool : pools) {
      worst = worst.worse(pool.state());
    }
    return cache.map(CacheView::state).map(worst::worse).orElse(worst);
  }

  /** The state of every target by name, for finding what changed between two snapshots. */
  public Map<String, State> states() {
    Map<String, State> states = new LinkedHashMap<>();
    nodes.forEach(node -> states.put(node.name(), node.state()));
    pools.forEach(pool -> states.put(pool.name(), pool.state()));
    cache.ifPresent(view -> states.put(view.cache().name(), view.state()));
    return Map.copyOf(states);
  }
}
