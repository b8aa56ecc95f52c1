package io.howdah.desktop.kit;

import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words on screen, from {@code words.properties}. Any thread. */
public final class Words {
  private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("io.howdah.words.words");

  private Words() {}

  /**
   * The phrase under a key, with {@code {0}}, {@code {1}} … replaced by the arguments' text.
   *
   * @throws MissingResourceException if no such key exists
   */
  public static String of(String key, Object... arguments) {
    String phrase = BUNDLE.getString(key);
    for (int i = 0; i < arguments.length; i++) {
      phrase = phrase.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return phrase;
  }

  /** The phrase for a count: {@code key} for one, {@code key.many} with {@code {0}} else. */
  public static String count(String key, long count) {
    return count == 1 ? of(key) : of(key + ".many", Long.toString(count));
  }
}
