package io.howdah.cli;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * How large the terminal is. Asking takes a process of its own, so what one frame was drawn with is
 * asked once, and anew for the next: the window may have been resized. Thread-safe.
 */
final class TerminalSize {
  private static final long KEPT_NANOS = Duration.ofMillis(500).toNanos();

  private final Supplier<int[]> ask;
  private final LongSupplier clock;
  private int[] size;
  private long askedNanos;

  /**
   * @param ask rows and columns, each 0 where they are not known
   */
  TerminalSize(Supplier<int[]> ask, LongSupplier clock) {
    this.ask = ask;
    this.clock = clock;
  }

  int rows() {
    return now()[0];
  }

  int columns() {
    return now()[1];
  }

  private synchronized int[] now() {
    long nanos = clock.getAsLong();
    if (size == null || nanos - askedNanos > KEPT_NANOS) {
      size = ask.get();
      askedNanos = nanos;
    }
    return size;
  }
}
