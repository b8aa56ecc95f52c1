package io.howdah.desktop.terms;

import io.howdah.watch.History;
import io.howdah.watch.Metric;
import java.time.Duration;
import java.util.List;

/** The recent past of a figure for a sparkline, which has no axis. Any thread. */
public final class Past {
  private static final List<Duration> SPANS =
      List.of(Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(10));
  private static final Duration LONGEST = Duration.ofMinutes(30);

  private Past() {}

  /**
   * Up to the last half hour; as long as less is known, a span that what is known can fill. Gaps
   * are NaN.
   */
  public static double[] of(History history, String target, Metric metric, int points) {
    double[] longest = history.series(target, metric, LONGEST, points);
    double known = known(longest) * LONGEST.toSeconds();
    return SPANS.stream()
        .filter(span -> known <= span.toSeconds())
        .findFirst()
        .map(span -> history.series(target, metric, span, points))
        .orElse(longest);
  }

  /** How much of the span, from its end, lies after the first sample. */
  private static double known(double[] samples) {
    for (int i = 0; i < samples.length; i++) {
      if (!Double.isNaN(samples[i])) {
        return (samples.length - i) / (double) samples.length;
      }
    }
    return 0;
  }
}
