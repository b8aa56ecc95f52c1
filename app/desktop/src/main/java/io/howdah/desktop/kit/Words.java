package io.howdah.desktop.kit;

import java.util.MissingResourceException;

/** The words on screen, by key, as both faces have them. Any thread. */
public final class Words {
  private Words() {}

  /**
   * The phrase under a key, with {@code {0}}, {@code {1}} … replaced by the arguments' text, which
   * is never read as a pattern itself.
   *
   * @throws MissingResourceException if no such key exists
   */
  public static String of(String key, Object... arguments) {
    return io.howdah.watch.words.Words.get().text(key, arguments);
  }

  /** The phrase for a count: {@code key} for one, {@code key.many} with {@code {0}} else. */
  public static String count(String key, long count) {
    return count == 1 ? of(key) : of(key + ".many", Long.toString(count));
  }
}
