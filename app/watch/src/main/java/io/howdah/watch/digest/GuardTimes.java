package io.howdah.watch.digest;

import io.howdah.fleet.Fleet;
import io.howdah.fleet.Secrets;
import io.howdah.redis.DecisionChannel;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads how long statements took, and for whom, from what guards tell through Redis, on a thread of
 * its own, for as long as somebody watches. Thread-safe.
 */
public final class GuardTimes implements AutoCloseable {

  private static final Duration ASK = Duration.ofSeconds(3);
  private static final Duration EVERY = Duration.ofSeconds(5);

  /** A reading that takes long comes less often; the first one made the connection, too. */
  private static final int REST = 20;

  private final CountedByGuards counts;
  private final DecisionChannel channel;
  private final Thread thread;

  private GuardTimes(DecisionChannel channel, WorkloadNames names) {
    this.channel = channel;
    this.counts = new CountedByGuards(names);
    this.thread = Thread.ofVirtual().name("times of guards").start(this::run);
  }

  /** Begins to read; nothing is read of a fleet without Redis. */
  public static Optional<GuardTimes> start(Fleet fleet, Secrets secrets) {
    return fleet
        .cache()
        .map(cache -> DecisionChannel.of(fleet.name(), cache, fleet.access(), secrets))
        .map(channel -> new GuardTimes(channel, WorkloadNames.of(fleet)));
  }

  private void run() {
    try {
      for (boolean first = true; !Thread.currentThread().isInterrupted(); first = false) {
        long from = System.nanoTime();
        survive(this::read);
        Duration rest = Duration.ofNanos(System.nanoTime() - from).multipliedBy(REST);
        Thread.sleep(first || rest.compareTo(EVERY) < 0 ? EVERY : rest);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private void read() {
    channel
        .times(ASK)
        .value()
        .ifPresentOrElse(guards -> counts.take(System.nanoTime(), guards), counts::forget);
  }

  /**
   * What breaks is told and costs one reading; what was measured before it is not of the present.
   */
  private void survive(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException broken) {
      counts.forget();
      Thread self = Thread.currentThread();
      self.getUncaughtExceptionHandler().uncaughtException(self, broken);
    }
  }

  public GuardCounts counts() {
    return counts;
  }

  @Override
  public void close() {
    thread.interrupt();
    channel.close();
  }
}
