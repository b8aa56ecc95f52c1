package io.howdah.fleet;

import java.util.Locale;

/** How much a workload matters when not everything can be served. */
public enum Priority {
  HIGH,
  NORMAL,
  LOW;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
