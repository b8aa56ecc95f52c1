package io.howdah.fleet;

import java.util.Locale;

/** How a part of the fleet is. In the order in which it is shown everywhere: worst first. */
public enum State {
  CRITICAL,
  WARNING,
  UNKNOWN,
  HEALTHY;

  /** The word in JSON: {@code healthy}, {@code warning}, {@code critical}, {@code unknown}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public State worse(State other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
