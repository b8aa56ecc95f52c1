package io.howdah.redis;

import io.howdah.fleet.CacheFacts;
import java.util.OptionalDouble;

/** The share of reads that hit, between two readings. */
public final class HitRatio {

  private HitRatio() {}

  /**
   * Hits ÷ (hits + misses) of the time between, 0 to 1. Empty when nothing was read, or when the
   * counters do not belong together: Redis restarted, or {@code CONFIG RESETSTAT} was run.
   */
  public static OptionalDouble between(CacheFacts earlier, CacheFacts later) {
    long hits = later.keyspaceHits() - earlier.keyspaceHits();
    long misses = later.keyspaceMisses() - earlier.keyspaceMisses();
    boolean same = earlier.runId().equals(later.runId()) && hits >= 0 && misses >= 0;
    return same && hits + misses > 0
        ? OptionalDouble.of((double) hits / (hits + misses))
        : OptionalDouble.empty();
  }
}
