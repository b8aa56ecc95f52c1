package io.howdah.fleet;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far a replica is behind the root primary, however many hops are between.
 *
 * @param bytes root LSN at the replica's reading moment minus the replica's replay LSN
 * @param time age of the newest primary LSN the replica has replayed
 * @param basis where {@code time} comes from
 */
public record Lag(OptionalLong bytes, Optional<Duration> time, Basis basis) {

  public static final Lag UNKNOWN = new Lag(OptionalLong.empty(), Optional.empty(), Basis.UNKNOWN);

  /** The source of the time figure. */
  public enum Basis {
    /** Nothing is missing: zero bytes are zero seconds. */
    CAUGHT_UP,
    /** {@code pg_stat_replication.replay_lag} of a direct child with a fresh reply. */
    REPLAY_LAG,
    /** The console's own history of (moment, primary LSN). */
    HISTORY,
    /** Older than the history reaches: the time is a lower bound. */
    AT_LEAST,
    /** Bytes may be known, time is not. */
    UNKNOWN
  }

  /**
   * Whether the limit is reached: the one in time, or the one in bytes where the time is unknown or
   * only a lower bound.
   */
  public boolean exceeds(Thresholds limits) {
    if (time.filter(value -> value.compareTo(limits.lag()) >= 0).isPresent()) {
      return true;
    }
    boolean timeSettlesIt = time.isPresent() && basis != Basis.AT_LEAST;
    return !timeSettlesIt && bytes.isPresent() && bytes.getAsLong() >= limits.lagBytes();
  }
}
