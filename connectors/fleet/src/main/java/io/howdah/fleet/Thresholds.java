package io.howdah.fleet;

import java.time.Duration;

/**
 * Limits that turn a measurement into a state. Every figure is shown beside the limit it is judged
 * against.
 *
 * @param lag replay lag that warns
 * @param lagBytes replay lag that warns where no time is known
 * @param missedSamples ticks without an answer before a target is stale
 * @param maxwait the oldest waiting client's wait that makes a pool saturated
 * @param idleInTransaction age of an idle transaction that warns
 * @param longTransaction age of any transaction that warns
 * @param connectionsUsed share of {@code max_connections} that warns, 0 to 1
 * @param hitRatioBelow cache hit ratio under which it warns where no baseline is given, 0 to 1
 * @param slotTimeLeft time until retained WAL ends a slot or the disk that warns
 * @param xidAge transaction id age that warns
 */
public record Thresholds(
    Duration lag,
    long lagBytes,
    int missedSamples,
    Duration maxwait,
    Duration idleInTransaction,
    Duration longTransaction,
    double connectionsUsed,
    double hitRatioBelow,
    Duration slotTimeLeft,
    long xidAge) {

  public static final Thresholds DEFAULT =
      new Thresholds(
          Duration.ofSeconds(2),
          8L << 20,
          3,
          Duration.ofSeconds(1),
          Duration.ofMinutes(1),
          Duration.ofMinutes(15),
          0.9,
          0.9,
          Duration.ofHours(1),
          1_000_000_000L);
}
