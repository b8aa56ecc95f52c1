package io.howdah.watch.digest;

import io.howdah.fleet.digest.Recent;
import io.howdah.fleet.digest.Usage;
import java.util.Arrays;

/**
 * The growth of one entry in the last readings, and calls and time of the last five minutes.
 * Divided by the time that passed it is a rate; {@link NodeLedger} knows how long that was.
 */
final class Bins {

  /** Readings that make up the present. */
  static final int READINGS = 3;

  /** Spans that make up five minutes, with the one that goes on. */
  static final int SPANS = 11;

  private static final int FIGURES = 9;

  /** By reading and figure. */
  private final float[] recent = new float[READINGS * FIGURES];

  /** The newest reading in which it grew. */
  private long newest;

  private final float[] spans = new float[SPANS * 2];

  /** The newest span in which it grew. */
  private long newestSpan;

  /**
   * @param unfinished milliseconds to take off for what ran before the time in question
   */
  void add(long reading, long span, Usage growth, double unfinished) {
    turnTo(reading);
    int at = (int) (reading % READINGS) * FIGURES;
    recent[at] += (float) growth.calls();
    recent[at + 1] += (float) growth.millis();
    recent[at + 2] += (float) growth.squares();
    recent[at + 3] += (float) growth.rows();
    recent[at + 4] += (float) growth.hitBlocks();
    recent[at + 5] += (float) growth.readBlocks();
    recent[at + 6] += (float) growth.walBytes();
    recent[at + 7] += (float) growth.tempBytes();
    recent[at + 8] += (float) unfinished;
    turnToSpan(span);
    int in = (int) (span % SPANS) * 2;
    spans[in] += (float) growth.calls();
    spans[in + 1] += (float) (growth.millis() + unfinished);
  }

  private void turnTo(long reading) {
    for (long next = Math.max(newest, reading - READINGS) + 1; next <= reading; next++) {
      int at = (int) (next % READINGS) * FIGURES;
      Arrays.fill(recent, at, at + FIGURES, 0);
    }
    newest = reading;
  }

  private void turnToSpan(long span) {
    for (long next = Math.max(newestSpan, span - SPANS) + 1; next <= span; next++) {
      int in = (int) (next % SPANS) * 2;
      Arrays.fill(spans, in, in + 2, 0);
    }
    newestSpan = Math.max(newestSpan, span);
  }

  /** Whether nothing has grown in the readings up to this one. */
  boolean isIdle(long reading) {
    return newest == 0 || newest <= reading - READINGS;
  }

  /** Growth per second over the readings up to this one. */
  Usage now(long reading, double seconds) {
    double per = seconds > 0 ? 1 / seconds : 0;
    return new Usage(
        sum(0, reading) * per,
        sum(1, reading) * per,
        sum(2, reading) * per,
        sum(3, reading) * per,
        sum(4, reading) * per,
        sum(5, reading) * per,
        sum(6, reading) * per,
        sum(7, reading) * per,
        sum(8, reading) * per,
        0);
  }

  private double sum(int figure, long reading) {
    double sum = 0;
    for (long at = reading - READINGS + 1; at <= newest; at++) {
      sum += recent[(int) Math.floorMod(at, (long) READINGS) * FIGURES + figure];
    }
    return sum;
  }

  /** Calls and time over five minutes. */
  Recent fiveMinutes(long span) {
    double calls = 0;
    double millis = 0;
    for (long at = span - SPANS + 1; at <= newestSpan; at++) {
      int in = (int) (at % SPANS) * 2;
      calls += spans[in];
      millis += spans[in + 1];
    }
    return new Recent(calls, millis);
  }

  /** The first span in which {@link #fiveMinutes} is another though nothing grows. */
  long sameUntil(long span) {
    for (long at = span - SPANS + 1; at <= newestSpan; at++) {
      if (spans[(int) (at % SPANS) * 2] != 0 || spans[(int) (at % SPANS) * 2 + 1] != 0) {
        return at + SPANS;
      }
    }
    return Long.MAX_VALUE;
  }
}
