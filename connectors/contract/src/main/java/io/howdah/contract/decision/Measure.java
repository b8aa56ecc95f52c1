package io.howdah.contract.decision;

import java.util.Locale;
import java.util.Optional;

/** What a limit counts. */
public enum Measure {
  /** Statements started each second. */
  PER_SECOND,
  /** Statements running at the same time. */
  AT_ONCE,
  /**
   * Time of statements in every second, as a share of one session's: 0.05 is 50 ms. Counted is what
   * callers wait for, pooler and network included: of quick statements a server sees much less.
   */
  TIME_SHARE;

  /** The name on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Measure> of(String word) {
    return Words.of(values(), Measure::word, word);
  }
}
