package io.howdah.acts;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the acts, from the bundle that all faces share; keys begin with {@code act.}. */
public final class Say {
  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("io.howdah.words.acts", Locale.ROOT);

  private Say() {}

  /** The text of {@code key} with its {@code {0}} … filled in. */
  public static String it(String key, Object... values) {
    return new MessageFormat(WORDS.getString(key), Locale.ROOT).format(values);
  }

  /**
   * An age or a wait as people say it: {@code 42 ms}, {@code 4.2 s}, {@code 14 min}, {@code 3 h 5
   * min}.
   */
  public static String time(java.time.Duration time) {
    long millis = time.toMillis();
    if (millis < 1_000) {
      return millis + " ms";
    }
    if (millis < 60_000) {
      return "%.1f s".formatted(millis / 1000.0);
    }
    long minutes = time.toMinutes();
    return minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
