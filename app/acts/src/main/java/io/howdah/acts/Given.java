package io.howdah.acts;

/**
 * What an operator gave in answer to a {@link Preview}.
 *
 * @param typed the text typed where {@link Confirmation.TypeExactly} asks for one, else empty
 * @param reason why it is done; required, at most {@value #LONGEST_REASON} characters are kept
 */
public record Given(String typed, String reason) {
  public static final int LONGEST_REASON = 500;
  private static final int UNREADABLE = 0xFFFD;

  public Given {
    String stripped = whole(reason).strip();
    int end = Math.min(LONGEST_REASON, stripped.length());
    boolean halved = end < stripped.length() && Character.isHighSurrogate(stripped.charAt(end - 1));
    reason = stripped.substring(0, halved ? end - 1 : end);
  }

  /** Without what no database can keep: NUL, and halves of characters. */
  private static String whole(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF ? UNREADABLE : c)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** The answer to {@link Confirmation.PressAgain}. */
  public static Given pressed(String reason) {
    return new Given("", reason);
  }
}
