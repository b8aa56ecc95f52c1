package io.howdah.watch.digest;

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

  private final float[] recent = new float[READINGS * FIGURES];
  private final long[] readings = new long[READINGS];
  private final float[] spans = new float[SPANS * 2];
  private final long[] spanNumbers = new long[SPANS];

  /**
   * @param unfinished milliseconds to take off for what ran before the time in question
   */
  void add(long reading, long span, Usage growth, double unfinished) {
    int at = (int) (reading % READINGS);
    if (readings[at] != reading) {
      readings[at] = reading;
      Arrays.fill(recent, at * FIGURES, (at + 1) * FIGURES, 0);
    }
    double[] figures = {
      growth.calls(),
      growth.millis(),
      growth.squares(),
      growth.rows(),
      growth.hitBlocks(),
      growth.readBlocks(),
      growth.walBytes(),
      growth.tempBytes(),
      unfinished
    };
    for (int i = 0; i < FIGURES; i++) {
      recent[at * FIGURES + i] += (float) figures[i];
    }
    int in = (int) (span % SPANS);
    if (spanNumbers[in] != span) {
      spanNumbers[in] = span;
      spans[in * 2] = 0;
      spans[in * 2 + 1] = 0;
    }
    spans[in * 2] += (float) growth.calls();
    spans[in * 2 + 1] += (float) (growth.millis() + unfinished);
  }

  /** Whether nothing has grown in the readings up to this one. */
  boolean isIdle(long reading) {
    for (long grown : readings) {
      if (grown > reading - READINGS && grown > 0) {
        return false;
      }
    }
    return true;
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
    for (int at = 0; at < READINGS; at++) {
      if (readings[at] > reading - READINGS && readings[at] > 0) {
        sum += recent[at * FIGURES + figure];
      }
    }
    return sum;
  }

  /** Calls and time per second over five minutes. */
  Usage fiveMinutes(long span, double seconds) {
    double calls = 0;
    double millis = 0;
    for (int at = 0; at < SPANS; at++) {
      if (spanNumbers[at] > span - SPANS && spanNumbers[at] > 0) {
        calls += spans[at * 2];
        millis += spans[at * 2 + 1];
      }
    }
    double per = seconds > 0 ? 1 / seconds : 0;
    return new Usage(calls * per, millis * per, 0, 0, 0, 0, 0, 0, 0, 0);
  }
}
