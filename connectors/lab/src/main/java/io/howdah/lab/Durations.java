package io.howdah.lab;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as they are written on the command line: {@code 500ms}, {@code 5s}, {@code 2m}. */
final class Durations {
  private static final Pattern FORM = Pattern.compile("(\\d{1,6})(ms|s|m)?");

  private Durations() {}

  /** A bare number is seconds. */
  static Duration parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a duration; expected one such as 500ms, 5s or 2m");
    }
    long count = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "m" -> Duration.ofMinutes(count);
      case null, default -> Duration.ofSeconds(count);
    };
  }

  static String text(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + "s"
        : duration.toMillis() + "ms";
  }
}
