package io.howdah.watch;

import java.util.Arrays;

/**
 * One metric of one target: each of the last 300 seconds, and the last 360 spans of ten seconds.
 * Preallocated. Thread-safe.
 */
final class Ring {

  static final int FINE = 300;
  static final int COARSE = 360;
  static final int SECONDS_A_SPAN = 10;

  private final boolean peaksMatter;
  private final float[] fine = new float[FINE];
  private final float[] coarse = new float[COARSE];
  private long newest = Long.MIN_VALUE;
  private double spanTotal = Double.NaN;
  private int spanCount;

  Ring(boolean peaksMatter) {
    this.peaksMatter = peaksMatter;
    Arrays.fill(fine, Float.NaN);
    Arrays.fill(coarse, Float.NaN);
  }

  /** Sets the value of a second; seconds left out since the last one are gaps. */
  synchronized void put(long second, double value) {
    if (second < newest) {
      return;
    }
    if (newest != Long.MIN_VALUE) {
      advance(second);
    }
    newest = second;
    fine[slot(second, FINE)] = (float) value;
    gather(value);
    coarse[slot(span(second), COARSE)] = (float) spanTotal;
  }

  private void advance(long second) {
    for (long gap = Math.max(newest + 1, second - FINE); gap <= second; gap++) {
      fine[slot(gap, FINE)] = Float.NaN;
    }
    if (span(second) != span(newest)) {
      spanTotal = Double.NaN;
      spanCount = 0;
      for (long gap = Math.max(span(newest) + 1, span(second) - COARSE);
          gap <= span(second);
          gap++) {
        coarse[slot(gap, COARSE)] = Float.NaN;
      }
    }
  }

  private void gather(double value) {
    if (Double.isNaN(value)) {
      return;
    }
    if (Double.isNaN(spanTotal)) {
      spanTotal = value;
      spanCount = 1;
    } else if (peaksMatter) {
      spanTotal = Math.max(spanTotal, value);
    } else {
      spanCount++;
      spanTotal += (value - spanTotal) / spanCount;
    }
  }

  /** The highest or the mean value of the seconds from, inclusive, to, exclusive; NaN if none. */
  synchronized double over(long from, long to) {
    return from > newest - FINE ? fold(fine, from, to) : fold(coarse, span(from), span(to - 1) + 1);
  }

  private double fold(float[] values, long from, long to) {
    long last = values.length == FINE ? newest : span(newest);
    double total = Double.NaN;
    int count = 0;
    for (long at = Math.max(from, last - values.length + 1); at < to && at <= last; at++) {
      float value = values[slot(at, values.length)];
      if (!Float.isNaN(value)) {
        count++;
        total = Double.isNaN(total) ? value : peaksMatter ? Math.max(total, value) : total + value;
      }
    }
    return peaksMatter ? total : total / count;
  }

  private static long span(long second) {
    return Math.floorDiv(second, SECONDS_A_SPAN);
  }

  private static int slot(long index, int length) {
    return (int) Math.floorMod(index, (long) length);
  }
}
