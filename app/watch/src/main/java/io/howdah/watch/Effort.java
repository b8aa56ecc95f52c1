package io.howdah.watch;

import java.time.Duration;

/**
 * Whether this process has been computing lately rather than waiting for others. Where the system
 * does not tell its processor time it counts as waiting. For one thread.
 */
final class Effort {
  private static final long WINDOW_NANOS = Duration.ofMillis(400).toNanos();
  private static final double BUSY_SHARE = 0.25;

  private long since = System.nanoTime();
  private Duration usedThen = used();
  private boolean busy = true;

  /** At work for more than a quarter of one processor during the last whole window. */
  boolean isBusy() {
    long passed = System.nanoTime() - since;
    if (passed >= WINDOW_NANOS) {
      Duration usedNow = used();
      busy = usedNow.minus(usedThen).toNanos() > BUSY_SHARE * passed;
      usedThen = usedNow;
      since += passed;
    }
    return busy;
  }

  private static Duration used() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
