package io.howdah.desktop.measure;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures how long the JavaFX thread keeps a task waiting, by asking it every few milliseconds,
 * and what of that the host of this machine took. Off in the product; on in tests and benchmarks.
 * Thread-safe.
 */
public final class StallWatch implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMillis(5);
  private static final int KEPT = 1 << 16;

  /** Of shorter waits the host's part is not asked. */
  private static final long LONG_NANOS = 15_000_000;

  private final Executor uiThread;
  private final long[] waitsNanos = new long[KEPT];
  private final long[] ownNanos = new long[KEPT];
  private final AtomicLong asked = new AtomicLong();
  private final AtomicBoolean waiting = new AtomicBoolean();
  private volatile boolean closed;

  /** Starts asking; {@code uiThread} is {@code Platform::runLater}. */
  public StallWatch(Executor uiThread) {
    this.uiThread = uiThread;
    Thread.ofPlatform().daemon().name("stall-watch").start(this::ask);
  }

  private void ask() {
    while (!closed) {
      if (waiting.compareAndSet(false, true)) {
        StolenTime before = StolenTime.now();
        long from = System.nanoTime();
        uiThread.execute(() -> answered(System.nanoTime() - from, before));
      }
      LockSupport.parkNanos(EVERY.toNanos());
    }
  }

  private void answered(long nanos, StolenTime before) {
    long taken = nanos > LONG_NANOS ? StolenTime.now().mostSince(before) * 1_000_000 : 0;
    synchronized (waitsNanos) {
      int place = (int) (asked.getAndIncrement() % KEPT);
      waitsNanos[place] = nanos;
      ownNanos[place] = Math.max(0, nanos - taken);
    }
    waiting.set(false);
  }

  /** Forgets what was measured so far, such as the start of the program. */
  public void reset() {
    synchronized (waitsNanos) {
      asked.set(0);
    }
  }

  /** How many times it has asked since the start or the last reset. */
  public long count() {
    return asked.get();
  }

  /** The longest wait; zero when nothing was measured. */
  public Duration longest() {
    return quantile(1);
  }

  /**
   * The longest wait, each less the most that the host took of one processor meanwhile; zero when
   * nothing was measured.
   */
  public Duration longestOwn() {
    return quantile(ownNanos, 1);
  }

  /** A quantile of the waits, {@code 0.95}; zero when nothing was measured. */
  public Duration quantile(double share) {
    return quantile(waitsNanos, share);
  }

  private Duration quantile(long[] nanos, double share) {
    long[] sorted;
    synchronized (waitsNanos) {
      sorted = Arrays.copyOf(nanos, (int) Math.min(KEPT, asked.get()));
    }
    Arrays.sort(sorted);
    int index = (int) Math.ceil(share * sorted.length) - 1;
    return sorted.length == 0 ? Duration.ZERO : Duration.ofNanos(sorted[Math.max(0, index)]);
  }

  @Override
  public void close() {
    closed = true;
  }
}
