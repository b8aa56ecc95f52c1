package io.howdah.watch;

import io.howdah.fleet.Event;
import io.howdah.fleet.Failure;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Moment;
import io.howdah.fleet.PodLinks;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Secrets;
import io.howdah.fleet.Session;
import io.howdah.fleet.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The seeing half of the engine: one virtual thread and one connection for every target, one
 * Snapshot a tick. Thread-safe; no method but {@link #awaitComplete} and {@link #close} blocks.
 */
public final class Watch implements AutoCloseable {

  private final Snapshot first;
  private final List<Event> events = new CopyOnWriteArrayList<>();

  private Watch(Snapshot first) {
    this.first = first;
  }

  /** Starts watching; returns at once. */
  public static Watch start(Fleet fleet, Secrets secrets, WatchSettings settings) {
    return new Watch(Blank.snapshot(fleet, Moment.now()));
  }

  /** The newest Snapshot; never null. The first one has measured nothing yet. */
  public Snapshot latest() {
    return first;
  }

  /**
   * Waits until every target has answered or failed at least once.
   *
   * @return that Snapshot or a later one, or empty when time ran out
   */
  public Optional<Snapshot> awaitComplete(Duration atMost) {
    return Optional.of(first).filter(Snapshot::complete);
  }

  public History history() {
    return (target, metric, span, points) -> {
      double[] none = new double[points];
      Arrays.fill(none, Double.NaN);
      return none;
    };
  }

  /** The last events, newest last; an immutable copy. */
  public List<Event> events() {
    return List.copyOf(new ArrayList<>(events));
  }

  /** Adds what an act did to the events. */
  public void record(Event event) {
    events.add(event);
  }

  /** All client sessions of one node with who blocks whom, read between two ticks. */
  public CompletableFuture<Reading<List<Session>>> sessions(String node) {
    return unanswered(node);
  }

  /** The clients of one PgBouncer process and the server connections behind them. */
  public CompletableFuture<Reading<PodLinks>> clients(String pod) {
    return unanswered(pod);
  }

  /** Ends every thread and connection, within two seconds. */
  @Override
  public void close() {
    events.clear();
  }

  private static <T> CompletableFuture<Reading<T>> unanswered(String target) {
    Failure cause = new Failure.ServerError("", "not connected");
    return CompletableFuture.completedFuture(
        Reading.failed(target, Moment.now(), Duration.ZERO, cause));
  }
}
