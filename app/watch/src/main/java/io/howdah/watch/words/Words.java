package io.howdah.watch.words;

import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Every word Howdah says on a screen or in the terminal, by key, in the language of the machine.
 * Immutable; safe to share.
 */
public final class Words {

  private static final List<String> BUNDLES =
      List.of("io.howdah.words.words", "io.howdah.words.reasons", "io.howdah.words.acts");
  private static final Words DEFAULT = new Words(load());

  private final Map<String, String> phrases;

  private Words(Map<String, String> phrases) {
    this.phrases = Map.copyOf(phrases);
  }

  public static Words get() {
    return DEFAULT;
  }

  public boolean has(String key) {
    return phrases.containsKey(key);
  }

  /**
   * The phrase with {@code {0}}, {@code {1}} … replaced; arguments are never read as patterns.
   *
   * @throws MissingResourceException when no file has the key
   */
  public String text(String key, Object... arguments) {
    String phrase = phrases.get(key);
    if (phrase == null) {
      throw new MissingResourceException("no phrase for " + key, Words.class.getName(), key);
    }
    return arguments.length == 0 ? phrase : fill(phrase, arguments);
  }

  private static String fill(String phrase, Object[] arguments) {
    StringBuilder text = new StringBuilder(phrase.length() + 32);
    int from = 0;
    for (int open = phrase.indexOf('{'); open >= 0; open = phrase.indexOf('{', from)) {
      int close = phrase.indexOf('}', open);
      int index = Integer.parseInt(phrase, open + 1, close, 10);
      text.append(phrase, from, open).append(arguments[index]);
      from = close + 1;
    }
    return text.append(phrase, from, phrase.length()).toString();
  }

  private static Map<String, String> load() {
    Map<String, String> phrases = new HashMap<>();
    for (String name : BUNDLES) {
      try {
        addAll(ResourceBundle.getBundle(name), phrases);
      } catch (MissingResourceException absent) {
        // A face that ships without the screens' words still has the reasons'.
        continue;
      }
    }
    return phrases;
  }

  private static void addAll(ResourceBundle bundle, Map<String, String> phrases) {
    Enumeration<String> keys = bundle.getKeys();
    while (keys.hasMoreElements()) {
      String key = keys.nextElement();
      phrases.put(key, bundle.getString(key));
    }
  }
}
