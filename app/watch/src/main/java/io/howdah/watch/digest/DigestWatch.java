package io.howdah.watch.digest;

import io.howdah.contract.decision.Scope;
import io.howdah.fleet.Fact;
import io.howdah.fleet.Fleet;
import io.howdah.fleet.Moment;
import io.howdah.fleet.NodeFacts;
import io.howdah.fleet.NodeFacts.ProbeCost;
import io.howdah.fleet.Reading;
import io.howdah.fleet.Snapshot;
import io.howdah.fleet.digest.DigestProof;
import io.howdah.fleet.digest.DigestTable;
import io.howdah.fleet.digest.NodeDigests;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Collects digests from every node on a thread of its own and publishes the newest table.
 * Thread-safe; only {@link #close} blocks.
 */
public final class DigestWatch implements AutoCloseable {

  private static final long LOOK_MILLIS = 100;
  private static final long TABLE_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long FLUSH_NANOS = Duration.ofSeconds(5).toNanos();

  /** A table that takes long to make is made less often. */
  private static final int REST = 20;

  private final Fleet fleet;
  private final BlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
  private final AtomicReference<DigestTable> table;
  private final DigestRings rings;
  private final Map<String, Moment> sampledAt = new HashMap<>();
  private volatile GuardCounts guards = GuardCounts.NONE;
  private volatile Optional<String> primary = Optional.empty();
  private volatile Duration making = Duration.ZERO;
  private volatile boolean closed;
  private volatile Collector collector;
  private volatile Thread thread;
  private boolean changed;

  public DigestWatch(Fleet fleet, Moment start) {
    this.fleet = fleet;
    rings = new DigestRings(start);
    table = new AtomicReference<>(unread(start, "digests are not collected here"));
  }

  private DigestTable unread(Moment at, String why) {
    return DigestTable.none(
        at,
        fleet.nodes().stream()
            .map(
                node ->
                    new NodeDigests(
                        node.name(), node.region(), Fact.unknown(why), Fact.unknown(why)))
            .toList());
  }

  /**
   * Starts collecting.
   *
   * @param spent told what every reading cost, on any thread
   */
  public void start(
      DigestSettings settings, StatementSource source, Moment now, Consumer<ProbeCost> spent) {
    table.set(unread(now, "not read yet"));
    thread =
        Thread.ofVirtual()
            .name("digests " + fleet.name())
            .start(
                () -> {
                  collector = new Collector(fleet, settings, source, now, work::add, spent);
                  run();
                });
  }

  private void run() {
    long tableDue = System.nanoTime();
    long flushDue = System.nanoTime() + FLUSH_NANOS;
    while (!closed) {
      try {
        doWork();
        survive(() -> collector.ask(Moment.now()));
        long now = System.nanoTime();
        if (changed && now - tableDue >= 0) {
          changed = false;
          survive(this::publish);
          long took = System.nanoTime() - now;
          tableDue = now + Math.max(TABLE_NANOS, REST * took);
        }
        if (now - flushDue >= 0) {
          survive(collector::flush);
          flushDue = now + FLUSH_NANOS;
        }
      } catch (InterruptedException ended) {
        break;
      }
    }
    // A file that is written by an interrupted thread is closed under its hands.
    Thread.interrupted();
    survive(collector::flush);
  }

  private void doWork() throws InterruptedException {
    Runnable next = work.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    while (next != null) {
      changed = true;
      survive(next);
      next = work.poll();
    }
  }

  /** What breaks is told and costs one answer: a collector that ended would look calm. */
  private static void survive(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException broken) {
      Thread self = Thread.currentThread();
      self.getUncaughtExceptionHandler().uncaughtException(self, broken);
    }
  }

  private void publish() {
    Moment now = Moment.now();
    DigestTable fresh =
        collector.table(new TableMaker.Sight(now, collector.isComplete(now), primary, guards));
    making = Moment.now().since(now);
    table.set(fresh);
    rings.take(fresh);
  }

  /** Takes in the samples of a tick. For one thread. */
  public void sampled(Snapshot snapshot) {
    primary = snapshot.primary();
    if (thread == null) {
      return;
    }
    snapshot.nodes().forEach(node -> node.observed().answer().ifPresent(this::sampled));
  }

  private void sampled(Reading<NodeFacts> reading) {
    Moment before = sampledAt.put(reading.target(), reading.asked());
    if (before == null || !before.equals(reading.asked())) {
      reading
          .value()
          .ifPresent(
              facts ->
                  work.add(() -> collector.sampled(reading.target(), reading.moment(), facts)));
    }
  }

  /** The newest table. */
  public DigestTable table() {
    return table.get();
  }

  /** How long the newest table took to make. */
  public Duration making() {
    return making;
  }

  public DigestHistory history() {
    return rings;
  }

  /** From now on p95 is what guards report, where they do, and workloads where no sample tells. */
  public void countedBy(GuardCounts counts) {
    guards = counts;
  }

  /** Whether a digest has stopped on each node of a scope, as soon as that can be said. */
  public CompletableFuture<DigestProof> proof(String digest, Moment since, Scope scope) {
    CompletableFuture<DigestProof> proof = new CompletableFuture<>();
    DigestProof nothing = new DigestProof(digest, since, Moment.now(), List.of());
    if (thread == null || closed) {
      proof.complete(nothing);
      return proof;
    }
    work.add(() -> proof.complete(collector.prove(digest, since, scope, Moment.now())));
    return proof.completeOnTimeout(nothing, 5, TimeUnit.SECONDS);
  }

  /**
   * Has its counters read on every node at once, and with every reading of the next half hour.
   * Asked again within ten seconds it only lasts longer.
   */
  public void lookClosely(String digest) {
    if (thread == null || closed) {
      return;
    }
    work.add(() -> collector.lookClosely(digest, Moment.now()));
  }

  /** Ends the thread; what was seen for the first time is on disk then. */
  @Override
  public void close() {
    closed = true;
    if (thread != null) {
      thread.interrupt();
      try {
        thread.join(Duration.ofSeconds(2));
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
