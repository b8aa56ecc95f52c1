package io.howdah.guard.redis;

import io.howdah.contract.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * The database's time by this process's monotonic clock, learnt from Redis: its time, and by how
 * much the database's differs. What this computer's own wall clock shows has no say, so that a
 * wrong one neither prolongs nor ends a block; only how far it went beside the monotonic clock,
 * which stands still while a virtual machine is suspended. Not thread-safe.
 */
final class DatabaseClock {
  private static final long FAR_MILLIS = Duration.ofDays(36_500).toMillis();
  private static final long STEP_MILLIS = 1000;
  private static final long DRIFT_MILLIS = 20;
  private boolean known;
  private long offsetMillis;
  private long wallOffsetMillis;
  private long difference;

  /**
   * Learns from one answer of Redis.
   *
   * @param redisMillis Redis's time since 1970
   * @param differenceMillis the database's time less Redis's, as published
   * @param nano when the answer came
   * @param wallMillis the same by this computer's wall clock
   * @return whether ends must be reckoned anew
   */
  boolean learn(long redisMillis, long differenceMillis, long nano, long wallMillis) {
    long offset = redisMillis + differenceMillis - nano / 1_000_000;
    long wallOffset = wallMillis - nano / 1_000_000;
    boolean stepped = Math.abs(offset - offsetMillis) > STEP_MILLIS;
    if (known && difference == differenceMillis && stepped && !slept(offset, wallOffset)) {
      // Redis's own clock was set; what it was published with belongs to the time before.
      return false;
    }
    boolean moved = !known || Math.abs(offset - offsetMillis) > DRIFT_MILLIS;
    if (moved) {
      offsetMillis = offset;
    }
    wallOffsetMillis = wallOffset;
    difference = differenceMillis;
    known = true;
    return moved;
  }

  /** Redis's clock and the wall clock went on equally far while the monotonic one stood still. */
  private boolean slept(long offset, long wallOffset) {
    long step = offset - offsetMillis;
    return step > 0 && Math.abs(wallOffset - wallOffsetMillis - step) <= STEP_MILLIS;
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
