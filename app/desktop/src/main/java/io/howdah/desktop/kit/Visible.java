package io.howdah.desktop.kit;

/**
 * Makes text from the fleet harmless to look at: control characters, line breaks, invisible and
 * direction-changing characters become visible escapes such as {@code \x07} or {@code \u202E}.
 */
public final class Visible {
  private Visible() {}

  /** The text with every character that would not show itself written out; null becomes empty. */
  public static String of(String text) {
    if (text == null) {
      return "";
    }
    if (text.codePoints().noneMatch(Visible::hidden)) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(shown, c));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int c) {
    if (!hidden(c)) {
      shown.appendCodePoint(c);
    } else if (c <= 0xFF) {
      shown.append(String.format("\\x%02X", c));
    } else {
      shown.append(String.format(c <= 0xFFFF ? "\\u%04X" : "\\u{%X}", c));
    }
  }

  private static boolean hidden(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }
}
