package io.howdah.fleet;

import java.time.Duration;
import java.time.Instant;

/**
 * A point in time on the console's own clocks.
 *
 * @param nanos monotonic, comparable only inside one process: for ages and rates
 * @param wall wall clock: for people and records
 */
public record Moment(long nanos, Instant wall) {

  public static Moment now() {
    return new Moment(System.nanoTime(), Instant.now());
  }

  /** Time from {@code earlier} to this moment on the monotonic clock. */
  public Duration since(Moment earlier) {
    return Duration.ofNanos(nanos - earlier.nanos);
  }

  public Moment plus(Duration duration) {
    return new Moment(nanos + duration.toNanos(), wall.plus(duration));
  }
}
