package io.howdah.desktop.gallery;

import io.howdah.desktop.kit.Level;
import io.howdah.desktop.kit.Series;
import java.util.stream.IntStream;

/** Invented series for the gallery, the same at every run. */
final class Samples {
  private Samples() {}

  /** Ripples around six tenths of the scale. */
  static Series calm(int seed) {
    double[] samples =
        IntStream.range(0, 30)
            .mapToDouble(i -> 0.62 + 0.05 * Math.sin(i * 0.9 + seed) + 0.03 * Math.sin(i * 2.3))
            .toArray();
    return Series.of(Level.CALM, samples).withScale(0, 1);
  }

  /** Low, then rising for the last half. */
  static Series rising(Level level) {
    double[] samples =
        IntStream.range(0, 30)
            .mapToDouble(i -> 0.2 + 0.02 * Math.sin(i * 1.7) + Math.max(0, i - 14) * 0.05)
            .toArray();
    return Series.of(level, samples).withScale(0, 1);
  }

  /** At its baseline, then well below it. */
  static Series fallen() {
    double[] samples =
        IntStream.range(0, 40)
            .mapToDouble(i -> i < 24 ? 98 + 0.4 * Math.sin(i) : i < 27 ? 98 - (i - 23) * 7 : 71.4)
            .toArray();
    return Series.of(Level.OVER, samples).withScale(50, 101).withThreshold(98.2);
  }

  /** Calm with a stretch nobody measured. */
  static Series gap() {
    double[] samples =
        IntStream.range(0, 30)
            .mapToDouble(i -> i > 10 && i < 17 ? Double.NaN : 0.5 + 0.1 * Math.sin(i))
            .toArray();
    return Series.of(Level.CALM, samples).withScale(0, 1);
  }
}
