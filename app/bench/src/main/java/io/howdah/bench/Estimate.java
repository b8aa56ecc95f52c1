package io.howdah.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * The mean of what several forks measured.
 *
 * @param error half of the interval in which the true mean is with a confidence of 95 %; NaN of a
 *     lone fork
 */
record Estimate(double mean, double error, int forks) {
  /** Student's t for 95 %, by the degrees of freedom. */
  private static final double[] T = {
    Double.NaN, 12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262
  };

  /** At most ten. */
  static Estimate of(double... forks) {
    int n = forks.length;
    double mean = Arrays.stream(forks).average().orElse(Double.NaN);
    double squares = Arrays.stream(forks).map(value -> (value - mean) * (value - mean)).sum();
    double error = T[n - 1] * Math.sqrt(squares / (n - 1) / n);
    return new Estimate(mean, error, n);
  }

  /** What stands beside the mean in a table. */
  String note() {
    return String.format(Locale.ROOT, "± %.0f, mean of %d forks", error, forks);
  }
}
