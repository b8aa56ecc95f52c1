package io.howdah.pgbouncer.admin;

import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * The moment by which an operation must be over, on the monotonic clock.
 *
 * @param allowed the time that was given, for messages
 */
record Deadline(long atNanos, Duration allowed) {

  static Deadline in(Duration allowed) {
    return new Deadline(System.nanoTime() + allowed.toNanos(), allowed);
  }

  /** Whole milliseconds left, at least one: zero would mean no limit to a socket. */
  int millisLeft() throws SocketTimeoutException {
    long left = atNanos - System.nanoTime();
    if (left <= 0) {
      throw new SocketTimeoutException("deadline of " + allowed.toMillis() + " ms has passed");
    }
    return Math.clamp(left / 1_000_000, 1, Integer.MAX_VALUE);
  }

  /** An equal share of what is left for each of {@code parts} attempts. */
  Deadline share(int parts) throws SocketTimeoutException {
    long now = System.nanoTime();
    long left = millisLeft() * 1_000_000L;
    return new Deadline(now + left / parts, allowed);
  }
}
