package io.howdah.guard.rules;

import java.util.concurrent.atomic.LongAdder;

/** What the guard counted of one digest. Counting is from any thread, telling from one. */
public final class DigestStats {
  /** So that a percentile is about the last minute, when it is told every five seconds. */
  private static final double KEPT = 0.9;

  private final String digest;
  private final LongAdder calls = new LongAdder();
  private final Timings timings = new Timings();
  private final int[] told = new int[Timings.CLASSES];
  private final double[] recent = new double[Timings.CLASSES];
  private volatile boolean dropped;
  private long callsAtTurn;
  private int idleTurns;

  DigestStats(String digest) {
    this.digest = digest;
  }

  public String digest() {
    return digest;
  }

  void ran(long nanos, int times) {
    calls.add(times);
    timings.add(nanos, times);
  }

  /** Since it was first seen, or seen again after it had been forgotten. */
  public long calls() {
    return calls.sum();
  }

  /** Ends a turn of telling; afterwards percentiles and the weight include it. */
  void turn() {
    for (int i = 0; i < Timings.CLASSES; i++) {
      int count = timings.count(i);
      recent[i] = recent[i] * KEPT + (count - told[i]);
      told[i] = count;
    }
    long now = calls.sum();
    idleTurns = now == callsAtTurn ? idleTurns + 1 : 0;
    callsAtTurn = now;
  }

  int idleTurns() {
    return idleTurns;
  }

  void drop() {
    dropped = true;
  }

  boolean dropped() {
    return dropped;
  }

  /** Time spent in it lately, in microseconds: what it is ranked by. */
  public double weight() {
    double sum = 0;
    for (int i = 0; i < recent.length; i++) {
      sum += recent[i] * Timings.mostMicros(i);
    }
    return sum;
  }

  /** In microseconds, of about the last minute; 0 when there was no call. */
  public long percentileMicros(double share) {
    double all = 0;
    for (double each : recent) {
      all += each;
    }
    double below = 0;
    for (int i = 0; i < recent.length; i++) {
      below += recent[i];
      if (recent[i] > 0 && below >= all * share) {
        return Timings.mostMicros(i);
      }
    }
    return 0;
  }

  /** How many classes of durations there are. */
  public static int classes() {
    return Timings.CLASSES;
  }

  /** The longest duration of a class in microseconds. */
  public static long mostMicros(int each) {
    return Timings.mostMicros(each);
  }

  /** Calls in a class; wraps around after 2³¹. */
  public long count(int each) {
    return Integer.toUnsignedLong(timings.count(each));
  }
}
