package io.howdah.fleet.digest;

import java.util.Locale;

/**
 * A high percentile of a statement's duration.
 *
 * @param millis milliseconds
 */
public record Latency(double millis, Source source) {

  /** Where it comes from. */
  public enum Source {
    /** From histograms that guards report. */
    MEASURED,
    /** From mean and standard deviation, as if durations were lognormal; see {@link Usage}. */
    ESTIMATED;

    /** The word used in JSON. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
