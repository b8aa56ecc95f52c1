package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Column;
import io.howdah.desktop.kit.Icon;
import io.howdah.desktop.kit.Words;
import io.howdah.fleet.digest.FirstSeen;
import java.time.Duration;
import java.time.Instant;

/** How long a digest has been known. Pure; any thread. */
final class Ages {
  private static final Duration MARKED = Duration.ofMinutes(30);

  private Ages() {}

  /** {@code new 8 min ago}, {@code 9 mo}, {@code ≥ 3 d} where nobody watched before. */
  static Column.Badge badge(FirstSeen seen, Instant now) {
    Duration age = Duration.between(seen.notAfter(), now);
    if (isMarked(seen, now)) {
      return new Column.Badge(Words.of("queries.new", brief(age)), null, Icon.PLUS);
    }
    String words = seen.isOlderThanTheRecord() ? "≥ " + brief(age) : brief(age);
    return new Column.Badge(words, null, null);
  }

  static boolean isMarked(FirstSeen seen, Instant now) {
    return seen.isNew(now) && seen.notAfter().plus(MARKED).isAfter(now);
  }

  /**
   * One unit: {@code 40 s}, {@code 8 min}, {@code 5 h}, {@code 12 d}, {@code 9 mo}, {@code 2 y}.
   */
  static String brief(Duration age) {
    long seconds = Math.max(0, age.toSeconds());
    long days = seconds / 86_400;
    if (days >= 730) {
      return days / 365 + " y";
    }
    if (days >= 60) {
      return days / 30 + " mo";
    }
    if (days >= 2) {
      return days + " d";
    }
    return seconds >= 7_200
        ? seconds / 3_600 + " h"
        : seconds >= 60 ? seconds / 60 + " min" : seconds + " s";
  }
}
