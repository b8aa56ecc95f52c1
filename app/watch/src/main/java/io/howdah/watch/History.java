package io.howdah.watch;

import java.time.Duration;

/**
 * The last hour in figures, in bounded memory: every second for the last five minutes, every ten
 * seconds before that. Thread-safe.
 */
public interface History {

  /** The target of fleet-wide metrics. */
  String FLEET = "";

  /**
   * Values of one metric, oldest first, the last point ending now. Gaps, and targets that are not
   * known, are NaN.
   *
   * @param target name of the node, pool or cache, or {@link #FLEET}
   * @param points length of the answer; each point covers {@code span / points}
   */
  double[] series(String target, Metric metric, Duration span, int points);
}
