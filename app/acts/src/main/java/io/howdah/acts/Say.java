package io.howdah.acts;

import io.howdah.watch.words.Figures;
import io.howdah.watch.words.Words;
import java.time.Duration;

/** The words of the acts; their keys begin with {@code act.}. */
public final class Say {
  private Say() {}

  /** The phrase of {@code key} with its {@code {0}} … filled in. */
  public static String it(String key, Object... values) {
    return Words.get().text(key, values);
  }

  /** An age or a wait as it is written everywhere. */
  public static String time(Duration time) {
    return Figures.duration(time).toString();
  }
}
