package io.howdah.contract.decision;

import java.util.Locale;
import java.util.Optional;

/** What a limit counts. */
public enum Measure {
  /** Statements started each second. */
  PER_SECOND,
  /** Statements running at the same time. */
  AT_ONCE,
  /** Of one node's time, from 0 to 1: how much of a second one session of it is kept busy. */
  TIME_SHARE;

  /** The name on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Measure> of(String word) {
    return Words.of(values(), Measure::word, word);
  }
}
