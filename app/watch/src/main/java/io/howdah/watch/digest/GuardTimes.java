package io.howdah.watch.digest;

import io.howdah.fleet.Fleet;
import io.howdah.fleet.Secrets;
import io.howdah.redis.DecisionChannel;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads how long statements took from what guards tell through Redis, on a thread of its own, for
 * as long as somebody watches. Thread-safe.
 */
public final class GuardTimes implements AutoCloseable {

  private static final Duration ASK = Duration.ofSeconds(3);
  private static final Duration EVERY = Duration.ofSeconds(5);

  /** A reading that takes long comes less often; the first one made the connection, too. */
  private static final int REST = 20;

  private final GuardLatencies latencies = new GuardLatencies();
  private final DecisionChannel channel;
  private final Thread thread;

  private GuardTimes(DecisionChannel channel) {
    this.channel = channel;
    this.thread = Thread.ofVirtual().name("times of guards").start(this::run);
  }

  /** Begins to read; nothing is read of a fleet without Redis. */
  public static Optional<GuardTimes> start(Fleet fleet, Secrets secrets) {
    return fleet
        .cache()
        .map(cache -> DecisionChannel.of(fleet.name(), cache, fleet.access(), secrets))
        .map(GuardTimes::new);
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
        .ifPresentOrElse(guards -> latencies.take(System.nanoTime(), guards), latencies::forget);
  }

  /**
   * What breaks is told and costs one reading; what was measured before it is not of the present.
   */
  private void survive(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException broken) {
      latencies.forget();
      Thread self = Thread.currentThread();
      self.getUncaughtExceptionHandler().uncaughtException(self, broken);
    }
  }

  public MeasuredLatencies latencies() {
    return latencies;
  }

  @Override
  public void close() {
    thread.interrupt();
    channel.close();
  }
}
