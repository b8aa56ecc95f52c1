package io.howdah.acts.block;

import java.time.Duration;

/** What several questions in a row may take together. */
record Budget(long lastNanoTime) {
  private static final Duration LEAST = Duration.ofMillis(1);

  static Budget of(Duration all) {
    return new Budget(System.nanoTime() + all.toNanos());
  }

  /** For the next question: no more than {@code most}, and no more than what is left. */
  Duration atMost(Duration most) {
    Duration left = Duration.ofNanos(lastNanoTime - System.nanoTime());
    Duration less = left.compareTo(most) < 0 ? left : most;
    return less.compareTo(LEAST) < 0 ? LEAST : less;
  }
}
