package io.howdah.guard.redis;

import io.howdah.contract.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * The database's time by this process's monotonic clock, learnt from Redis: its time, and by how
 * much the database's differs. This computer's own wall clock has no say, so that a wrong one
 * neither prolongs nor ends a block. Not thread-safe.
 */
final class DatabaseClock {
  private static final long FAR_MILLIS = Duration.ofDays(36_500).toMillis();
  private static final long STEP_MILLIS = 1000;
  private static final long DRIFT_MILLIS = 20;
  private boolean known;
  private long offsetMillis;
  private long difference;

  /**
   * Learns from one answer of Redis.
   *
   * @param redisMillis Redis's time since 1970
   * @param differenceMillis the database's time less Redis's, as published
   * @param nano when the answer came
   * @return whether ends must be reckoned anew
   */
  boolean learn(long redisMillis, long differenceMillis, long nano) {
    long offset = redisMillis + differenceMillis - nano / 1_000_000;
    boolean stepped = Math.abs(offset - offsetMillis) > STEP_MILLIS;
    if (known && difference == differenceMillis && stepped) {
      // Redis's own clock was set; what it was published with belongs to the time before.
      return false;
    }
    boolean moved = !known || Math.abs(offset - offsetMillis) > DRIFT_MILLIS;
    if (moved) {
      offsetMillis = offset;
    }
    difference = differenceMillis;
    known = true;
    return moved;
  }

  /** Whether a published difference is the known one, but for the time that publishing took. */
  boolean agrees(OptionalLong differenceMillis) {
    return known && Math.abs(differenceMillis.orElse(difference) - difference) <= STEP_MILLIS;
  }

  /** When the decision ends, by {@link System#nanoTime}. */
  long endNanos(Decision decision) {
    Instant end = decision.expiresAt().orElse(Instant.MAX);
    long now = System.nanoTime();
    long left = millis(end) - (offsetMillis + now / 1_000_000);
    return now + Math.max(-FAR_MILLIS, Math.min(FAR_MILLIS, left)) * 1_000_000;
  }

  private static long millis(Instant end) {
    Instant last = Instant.ofEpochMilli(Long.MAX_VALUE / 4);
    Instant first = Instant.ofEpochMilli(0);
    return (end.isAfter(last) ? last : end.isBefore(first) ? first : end).toEpochMilli();
  }
}
