package io.howdah.contract.decision;

import java.util.Locale;
import java.util.Optional;

/** What shares one limit: all guards on the same node, or all of the fleet. */
public enum Per {
  NODE,
  FLEET;

  /** The name on the wire and on a command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Per> of(String word) {
    return Words.of(values(), Per::word, word);
  }
}
