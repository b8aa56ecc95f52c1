package io.howdah.desktop.kit;

import io.howdah.fleet.SafeText;

/**
 * Makes whatever a control is given harmless to look at, by the rule of {@link SafeText} and no
 * other: one name looks the same on a card, in a sentence and in the terminal. What has been made
 * safe before stays as it is.
 */
public final class Visible {
  private Visible() {}

  /** One line of text in which every character shows itself; null becomes empty. */
  public static String of(String text) {
    return SafeText.of(text);
  }
}
