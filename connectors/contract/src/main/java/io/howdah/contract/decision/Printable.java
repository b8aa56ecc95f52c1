package io.howdah.contract.decision;

/** Makes hostile text fit for one line of a log or an error. From any thread. */
public final class Printable {
  private static final String HEX = "0123456789abcdef";

  private Printable() {}

  /**
   * The text with each control, format, separator and unpaired surrogate character as {@code
   * \}{@code u001b}, cut at so many characters with an ellipsis.
   */
  public static String text(String text, int mostChars) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), mostChars) + 8);
    int at = 0;
    while (at < text.length()) {
      if (out.length() >= mostChars) {
        return out.append('…').toString();
      }
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (harmless(c)) {
        out.appendCodePoint(c);
      } else {
        escape(out, c);
      }
    }
    return out.toString();
  }

  private static boolean harmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static void escape(StringBuilder out, int codePoint) {
    for (char c : Character.toChars(codePoint)) {
      out.append("\\u");
      for (int shift = 12; shift >= 0; shift -= 4) {
        out.append(HEX.charAt(c >> shift & 15));
      }
    }
  }
}
