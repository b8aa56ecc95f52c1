package io.howdah.postgres;

import java.time.Duration;

/**
 * How long an answer is waited for. A server that stands still is told from one that is slow, or
 * busy with many connections, by what it says meanwhile.
 *
 * @param silence no longer than this while it says nothing at all, not even while connecting
 * @param most no longer than this in any case
 */
public record Patience(Duration silence, Duration most) {

  /** The same, whether it says something or not. */
  public static Patience of(Duration deadline) {
    return new Patience(deadline, deadline);
  }
}
