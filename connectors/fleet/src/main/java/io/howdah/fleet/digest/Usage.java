package io.howdah.fleet.digest;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What statements used, per second of real elapsed time. Amounts add up over queryids and nodes;
 * everything per call is derived from them.
 *
 * @param calls executions that ended
 * @param millis time spent executing; with {@code unfinishedMillis} it is what ranks a statement
 * @param squares sum of the squared durations in ms²: what the spread is derived from
 * @param rows rows returned or changed
 * @param hitBlocks blocks found in shared buffers
 * @param readBlocks blocks that were not, whether the disk or the system's cache had them
 * @param walBytes bytes of WAL
 * @param tempBytes bytes written to temporary files
 * @param unfinishedMillis time seen by sampling active sessions beyond what the counters tell: of
 *     executions still running, cancelled or timed out. An estimate
 * @param activeSessions mean number of sessions that samples found executing it
 */
public record Usage(
    double calls,
    double millis,
    double squares,
    double rows,
    double hitBlocks,
    double readBlocks,
    double walBytes,
    double tempBytes,
    double unfinishedMillis,
    double activeSessions) {

  public static final Usage NONE = new Usage(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** The 95th percentile of the standard normal distribution. */
  private static final double Z95 = 1.6448536269514722;

  /**
   * All time it takes: milliseconds a second, finished or not. 1000 is one session busy with it.
   */
  public double time() {
    return millis + unfinishedMillis;
  }

  /** Mean duration in ms; empty where nothing ended. */
  public OptionalDouble meanMillis() {
    return perCall(millis);
  }

  public OptionalDouble rowsPerCall() {
    return perCall(rows);
  }

  /** Blocks not found in shared buffers, per call. */
  public OptionalDouble readBlocksPerCall() {
    return perCall(readBlocks);
  }

  /** Blocks found in shared buffers, per call. */
  public OptionalDouble hitBlocksPerCall() {
    return perCall(hitBlocks);
  }

  public OptionalDouble walBytesPerCall() {
    return perCall(walBytes);
  }

  private OptionalDouble perCall(double amount) {
    return calls > 0 ? OptionalDouble.of(amount / calls) : OptionalDouble.empty();
  }

  /**
   * The 95th percentile if durations were lognormal with this mean m and variance v: {@code exp(ln
   * m - s²/2 + 1.645 s)} with {@code s² = ln(1 + v/m²)}. Empty where nothing ended.
   */
  public Optional<Latency> estimatedP95() {
    if (calls <= 0 || millis <= 0) {
      return Optional.empty();
    }
    double mean = millis / calls;
    double variance = Math.max(0, squares / calls - mean * mean);
    double s2 = Math.log1p(variance / (mean * mean));
    double p95 = Math.exp(Math.log(mean) - s2 / 2 + Z95 * Math.sqrt(s2));
    return Optional.of(new Latency(p95, Latency.Source.ESTIMATED));
  }

  public Usage plus(Usage other) {
    return new Sum().add(this).add(other).total();
  }

  /** Many summed up in place: a table of thousands of statements adds hundreds of thousands. */
  public static final class Sum {
    private double calls;
    private double millis;
    private double squares;
    private double rows;
    private double hitBlocks;
    private double readBlocks;
    private double walBytes;
    private double tempBytes;
    private double unfinishedMillis;
    private double activeSessions;

    /** Adds one more; answers this sum. */
    public Sum add(Usage usage) {
      if (usage != NONE) {
        calls += usage.calls;
        millis += usage.millis;
        squares += usage.squares;
        rows += usage.rows;
        hitBlocks += usage.hitBlocks;
        readBlocks += usage.readBlocks;
        walBytes += usage.walBytes;
        tempBytes += usage.tempBytes;
        unfinishedMillis += usage.unfinishedMillis;
        activeSessions += usage.activeSessions;
      }
      return this;
    }

    /** All that was added. */
    public Usage total() {
      return new Usage(
          calls,
          millis,
          squares,
          rows,
          hitBlocks,
          readBlocks,
          walBytes,
          tempBytes,
          unfinishedMillis,
          activeSessions);
    }
  }
}
