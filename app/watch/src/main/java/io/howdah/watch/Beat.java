package io.howdah.watch;

import java.time.Duration;

/**
 * The rhythm of the engine on the monotonic clock: tick k begins at {@code start + k · tick}.
 *
 * @param startNanos on {@link System#nanoTime}
 */
record Beat(long startNanos, long tickNanos) {

  static Beat from(long startNanos, Duration tick) {
    return new Beat(startNanos, tick.toNanos());
  }

  /** The tick in which a moment lies. */
  long tickAt(long nanos) {
    return Math.floorDiv(nanos - startNanos, tickNanos);
  }

  /** When something happens that has its place {@code offset} after the beginning of tick k. */
  long at(long tick, long offsetNanos) {
    return startNanos + tick * tickNanos + offsetNanos;
  }
}
