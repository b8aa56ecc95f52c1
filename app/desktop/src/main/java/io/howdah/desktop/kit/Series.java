package io.howdah.desktop.kit;

import java.util.Arrays;

/**
 * Samples for a sparkline, oldest first, evenly spaced; not a number is a gap nobody measured.
 * {@code threshold} is in the samples' unit, not a number if there is none. {@code floor} and
 * {@code ceiling} are the ends of the scale; not a number lets the samples decide.
 */
public record Series(
    double[] samples, double threshold, double floor, double ceiling, Level level) {

  /** No samples at all. */
  public static final Series NONE = of(Level.UNKNOWN);

  public Series {
    samples = samples.clone();
  }

  /** Samples on a scale of their own that starts at zero, without a threshold. */
  public static Series of(Level level, double... samples) {
    return new Series(samples, Double.NaN, 0, Double.NaN, level);
  }

  /** The same with a threshold, drawn as a dashed line. */
  public Series withThreshold(double newThreshold) {
    return new Series(samples, newThreshold, floor, ceiling, level);
  }

  /** The same on a fixed scale. */
  public Series withScale(double newFloor, double newCeiling) {
    return new Series(samples, threshold, newFloor, newCeiling, level);
  }

  int size() {
    return samples.length;
  }

  /** Index of the first sample anybody measured; the size if there is none. */
  int firstKnown() {
    int first = 0;
    while (first < samples.length && Double.isNaN(samples[first])) {
      first++;
    }
    return first;
  }

  double at(int index) {
    return samples[index];
  }

  boolean isEmpty() {
    return Arrays.stream(samples).allMatch(Double::isNaN);
  }

  @Override
  public double[] samples() {
    return samples.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Series that
        && Arrays.equals(samples, that.samples)
        && Double.compare(threshold, that.threshold) == 0
        && Double.compare(floor, that.floor) == 0
        && Double.compare(ceiling, that.ceiling) == 0
        && level == that.level;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(samples) * 31 + level.hashCode();
  }
}
