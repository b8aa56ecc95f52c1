package io.howdah.watch;

import io.howdah.contract.decision.Scope;
import io.howdah.fleet.Event;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Moment;
import io.howdah.fleet.PodLinks;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.Session;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.digest.DigestProof;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.Planning;
import io.howdah.postgres.StatementPlans;
import io.howdah.watch.digest.DigestEvidence;
import io.howdah.watch.digest.DigestHistory;
import io.howdah.watch.digest.GuardTimes;
import io.howdah.watch.digest.Planner;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The seeing half of the engine: one virtual thread and one connection for every target, one
 * Snapshot a tick. Thread-safe; no method but {@link #awaitComplete} and {@link #close} blocks.
 */
public final class Watch implements DigestEvidence, AutoCloseable {

  private final Engine engine;
  private final WatchSettings settings;
  private final Planner planner;
  private final Optional<GuardTimes> times;

  private Watch(
      Engine engine, WatchSettings settings, Planner planner, Optional<GuardTimes> times) {
    this.times = times;
    this.engine = engine;
    this.settings = settings;
    this.planner = planner;
  }

  /** Starts watching; returns at once. */
  public static Watch start(Fleet fleet, Secrets secrets, WatchSettings settings) {
    Planner planner = new Planner(new StatementPlans(fleet.access(), secrets));
    Probes probes = new RealProbes(fleet, secrets);
    Optional<GuardTimes> times =
        settings.digests().flatMap(any -> GuardTimes.start(fleet, secrets));
    Engine engine = new Engine(fleet, probes, settings, Moment::now).start();
    times.ifPresent(reading -> engine.digests().countedBy(reading.counts()));
    return new Watch(engine, settings, planner, times);
  }

  static Watch start(Fleet fleet, Probes probes, WatchSettings settings, Supplier<Moment> clock) {
    Planner nobody =
        new Planner(
            new StatementPlans(fleet.access(), (endpoint, database, user) -> Optional.empty()));
    return new Watch(
        new Engine(fleet, probes, settings, clock).start(), settings, nobody, Optional.empty());
  }

  /** The newest Snapshot; never null. The first one has measured nothing yet. */
  public Snapshot latest() {
    return engine.latest();
  }

  /**
   * Waits until every target has answered, failed, or let three samples pass.
   *
   * @return that Snapshot or a later one; empty when time ran out or the thread was interrupted
   */
  public Optional<Snapshot> awaitComplete(Duration atMost) {
    try {
      return engine.awaitComplete(atMost) ? Optional.of(latest()) : Optional.empty();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  public History history() {
    return engine.history();
  }

  @Override
  public DigestTable digests() {
    return engine.digests().table();
  }

  public DigestHistory digestHistory() {
    return engine.digests().history();
  }

  @Override
  public CompletableFuture<DigestProof> proof(String digest, Moment since, Scope scope) {
    return engine.digests().proof(digest, since, scope);
  }

  @Override
  public void lookClosely(String digest) {
    engine.digests().lookClosely(digest);
  }

  /**
   * How a replica would run a digest, by estimates: {@code EXPLAIN (GENERIC_PLAN)} on the replica
   * that carries most of it, in a short session of its own. One at a time.
   */
  public CompletableFuture<Planning> plan(String digest) {
    return planner.plan(digests().row(digest), latest());
  }

  /** The last events, newest last; an immutable copy. */
  public List<Event> events() {
    return engine.events().newestLast();
  }

  /** Adds what an act did to the events. */
  public void record(Event event) {
    engine.events().add(event);
  }

  /**
   * Client sessions of one node with who blocks whom, read on the node's own connection between two
   * ticks; a failed Reading when the node is unknown or does not answer in time.
   */
  public CompletableFuture<Reading<List<Session>>> sessions(String node) {
    Duration patience = settings.readPatience();
    return engine
        .targets()
        .node(node)
        .map(target -> target.ask(probe -> probe.sessions(patience)))
        .orElseGet(() -> unknown(node));
  }

  /** The clients of one PgBouncer process and the server connections behind them. */
  public CompletableFuture<Reading<PodLinks>> clients(String pod) {
    Duration patience = settings.readPatience();
    return engine
        .targets()
        .pod(pod)
        .map(target -> target.ask(probe -> probe.links(patience)))
        .orElseGet(() -> unknown(pod));
  }

  /** Ends every thread and connection, within two seconds. */
  @Override
  public void close() {
    times.ifPresent(GuardTimes::close);
    engine.close();
  }

  private static <T> CompletableFuture<Reading<T>> unknown(String target) {
    Failure cause = new Failure.UnknownHost(target, "not in the fleet file");
    return CompletableFuture.completedFuture(
        Reading.failed(target, Moment.now(), Duration.ZERO, cause));
  }
}
