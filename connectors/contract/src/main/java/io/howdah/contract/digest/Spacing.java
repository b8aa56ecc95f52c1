package io.howdah.contract.digest;

import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Word;

/** Where a space goes between two tokens, whatever stood there. */
final class Spacing {
  private static final int KINDS = TokenKind.values().length;

  /** By the kind before and the kind after, as far as those alone tell. */
  private static final boolean[] SPACE = new boolean[KINDS * KINDS];

  static {
    for (TokenKind before : TokenKind.values()) {
      for (TokenKind kind : TokenKind.values()) {
        SPACE[before.ordinal() * KINDS + kind.ordinal()] = isSpaced(kind, before);
      }
    }
  }

  private Spacing() {}

  /**
   * Whether a token of that kind has a space before it.
   *
   * @param before null at the start
   */
  static boolean before(TokenKind kind, TokenKind before, Word wordBefore) {
    if (before == null || !SPACE[before.ordinal() * KINDS + kind.ordinal()]) {
      return false;
    }
    return kind == TokenKind.OPEN
        ? !isCall(before, wordBefore)
        : kind != TokenKind.OPEN_BRACKET || !isSubscript(before, wordBefore);
  }

  private static boolean isSpaced(TokenKind kind, TokenKind before) {
    return switch (before) {
      case OPEN, OPEN_BRACKET, DOT, CAST, COMMA -> false;
      case COLON -> kind == TokenKind.OPERATOR || kind == TokenKind.CAST || kind == TokenKind.COLON;
      default ->
          switch (kind) {
            case CLOSE, CLOSE_BRACKET, DOT, CAST, COLON, COMMA -> false;
            default -> true;
          };
    };
  }

  private static boolean isCall(TokenKind before, Word word) {
    return before == TokenKind.QUOTED_NAME || before.isWord() && (word == null || !word.spaced);
  }

  private static boolean isSubscript(TokenKind before, Word word) {
    return Operands.end(before, word) || word == Word.ARRAY;
  }
}
