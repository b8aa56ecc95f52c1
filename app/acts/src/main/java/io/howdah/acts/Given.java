package io.howdah.acts;

/**
 * What an operator gave in answer to a {@link Preview}.
 *
 * @param typed the text typed where {@link Confirmation.TypeExactly} asks for one, else empty
 * @param reason why it is done; required, at most {@value #LONGEST_REASON} characters are kept
 */
public record Given(String typed, String reason) {
  public static final int LONGEST_REASON = 500;

  public Given {
    String stripped = reason.strip();
    reason = stripped.length() > LONGEST_REASON ? stripped.substring(0, LONGEST_REASON) : stripped;
  }

  /** The answer to {@link Confirmation.PressAgain}. */
  public static Given pressed(String reason) {
    return new Given("", reason);
  }
}
