package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Words;
import io.howdah.fleet.SafeText;

/** Says who keeps decisions. Pure; any thread. */
final class KeepingWords {
  private KeepingWords() {}

  /** Of all decisions in force. */
  static String inForce(Keeping keeping) {
    return of("queries.keeping", keeping);
  }

  /** Of one that sweeps: who will be at it until its end. */
  static String sweeping(Keeping keeping) {
    return of("queries.sweeping", keeping);
  }

  private static String of(String key, Keeping keeping) {
    return switch (keeping) {
      case Keeping.Here here -> Words.of(key + ".here");
      case Keeping.Other(String holder) -> Words.of(key + ".other", SafeText.of(holder, 48));
      case Keeping.Nobody(String why) -> Words.of(key + ".nobody", SafeText.of(why, 120));
      case Keeping.Unknown unknown -> Words.of(key + ".unknown");
    };
  }
}
