package io.howdah.watch;

import io.howdah.fleet.Moment;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.Snapshot.NodeView;
import io.howdah.fleet.Snapshot.PoolView;
import io.howdah.fleet.Thresholds;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Writes the figures of each tick into the history. What is not measured leaves a gap. */
final class Recorder {

  private final Rings rings;
  private final Thresholds limits;
  private final Moment start;
  private long sleptNanos;

  Recorder(Rings rings, Thresholds limits, Moment start) {
    this.rings = rings;
    this.limits = limits;
    this.start = start;
  }

  /** Time in which nothing was recorded: a gap of that length. */
  void wake(Duration slept) {
    sleptNanos += slept.toNanos();
  }

  void record(Snapshot snapshot) {
    long nanos = snapshot.at().nanos() - start.nanos() + sleptNanos;
    rings.advance(Math.floorDiv(nanos, 1_000_000_000L));
    snapshot.nodes().stream().filter(this::isFresh).forEach(this::node);
    snapshot.pools().forEach(this::pool);
    snapshot
        .cache()
        .ifPresent(cache -> put(cache.cache().name(), Metric.HIT_RATIO, cache.hitRatio()));
    fleet(snapshot);
  }

  private boolean isFresh(NodeView node) {
    return node.observed().answer().isPresent() && !node.observed().isStale(limits);
  }

  private void node(NodeView node) {
    NodeFacts facts = node.facts().orElseThrow();
    String name = node.name();
    put(name, Metric.LAG_SECONDS, seconds(node));
    put(name, Metric.LAG_BYTES, number(node.lag().bytes().stream().mapToObj(b -> (double) b)));
    Optional<Integer> sessions = facts.sessions().map(NodeFacts.SessionCounts::total).toOptional();
    put(name, Metric.SESSIONS, number(sessions.stream().map(Integer::doubleValue)));
    put(name, Metric.CONNECTIONS, OptionalDouble.of(facts.connections().used()));
    node.rates()
        .ifPresent(
            rates -> {
              put(name, Metric.TRANSACTIONS, OptionalDouble.of(rates.transactions()));
              put(name, Metric.WAL_BYTES, OptionalDouble.of(rates.walBytes()));
            });
  }

  private void pool(PoolView pool) {
    put(pool.name(), Metric.CL_WAITING, number(pool.clWaiting()));
    put(
        pool.name(),
        Metric.MAXWAIT_SECONDS,
        number(pool.maxwait().stream().map(Recorder::seconds)));
    OptionalInt capacity = pool.capacity();
    if (capacity.isPresent() && capacity.getAsInt() > 0) {
      double use = (double) pool.svActive().orElse(0) / capacity.getAsInt();
      put(pool.name(), Metric.POOL_USE, OptionalDouble.of(use));
    }
  }

  private void fleet(Snapshot snapshot) {
    Stream<Double> queries =
        snapshot.pools().stream()
            .flatMap(pool -> pool.pods().stream())
            .flatMap(pod -> pod.rates().stream())
            .map(Snapshot.PodRates::queries);
    Stream<Double> waiters =
        snapshot.pools().stream()
            .flatMapToInt(pool -> pool.clWaiting().stream())
            .mapToObj(Double::valueOf);
    put(History.FLEET, Metric.QUERIES, number(queries.reduce(Double::sum).stream()));
    put(History.FLEET, Metric.WAITERS, number(waiters.reduce(Double::sum).stream()));
    double[] lags =
        snapshot.nodes().stream()
            .filter(this::isFresh)
            .filter(node -> node.facts().orElseThrow().inRecovery())
            .flatMapToDouble(node -> seconds(node).stream())
            .sorted()
            .toArray();
    put(History.FLEET, Metric.LAG_P95, percentile95(lags));
  }

  private static OptionalDouble percentile95(double[] sorted) {
    return sorted.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(sorted[(int) Math.ceil(0.95 * sorted.length) - 1]);
  }

  private static OptionalDouble seconds(NodeView node) {
    return number(node.lag().time().stream().map(Recorder::seconds));
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private static OptionalDouble number(OptionalInt value) {
    return value.isPresent() ? OptionalDouble.of(value.getAsInt()) : OptionalDouble.empty();
  }

  private static OptionalDouble number(Stream<Double> value) {
    return value.mapToDouble(Double::doubleValue).findFirst();
  }

  private void put(String target, Metric metric, OptionalDouble value) {
    value.ifPresent(known -> rings.put(target, metric, known));
  }
}
