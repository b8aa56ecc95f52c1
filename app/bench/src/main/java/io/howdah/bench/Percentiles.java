package io.howdah.bench;

import java.util.Arrays;

/** Order statistics of a sample, by the nearest rank. */
final class Percentiles {
  private final double[] sorted;

  Percentiles(double[] sample) {
    sorted = sample.clone();
    Arrays.sort(sorted);
  }

  double median() {
    return at(0.5);
  }

  /** NaN for an empty sample. */
  double at(double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
  }
}
