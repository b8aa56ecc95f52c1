package io.howdah.fleet;

import java.util.Locale;

/** What {@code fleet.toml} says a node is for. What it really is comes from its Reading. */
public enum Role {
  PRIMARY,
  HOT,
  WARM,
  ANALYTICS,
  RELAY;

  /** The word used in {@code fleet.toml}, in JSON and on screens. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
