package io.howdah.watch.digest;

import java.time.Duration;

/**
 * What digests did over the last hour, all nodes together, in bounded memory: a point every twenty
 * seconds, for the busiest two thousand. Thread-safe.
 */
public interface DigestHistory {

  /** What is remembered. */
  enum Figure {
    CALLS_PER_SECOND,
    /** NaN also where nothing ended. */
    MEAN_MILLIS
  }

  /**
   * Values, oldest first, the last point ending now. Gaps, and digests that are not known, are NaN.
   *
   * @param points length of the answer; each point covers {@code span / points}
   */
  double[] series(String digest, Figure figure, Duration span, int points);
}
