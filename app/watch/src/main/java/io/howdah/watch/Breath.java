package io.howdah.watch;

import java.time.Duration;

/**
 * Whether this process is still busy with itself: one that only waits for the fleet hardly uses the
 * processor, one that still loads its own code has not asked everybody yet. For one thread.
 */
final class Breath {
  private static final Duration WINDOW = Duration.ofMillis(400);
  private static final double BUSY = 0.25;

  private Duration began = Duration.ZERO;
  private Duration usedBefore = Duration.ZERO;
  private boolean busy = true;

  /**
   * @param now since the start of the waiting
   * @param used processor time of the process so far
   */
  boolean isShort(Duration now, Duration used) {
    Duration passed = now.minus(began);
    if (passed.compareTo(WINDOW) >= 0) {
      busy = used.minus(usedBefore).toNanos() > BUSY * passed.toNanos();
      began = now;
      usedBefore = used;
    }
    return busy;
  }

  /** As {@link #isShort(Duration, Duration)}, of the process that asks. */
  boolean isShort(Duration now) {
    Duration used = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    return isShort(now, used);
  }
}
