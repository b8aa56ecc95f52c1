package io.howdah.contract.digest;

import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Word;

/** Where a space goes between two tokens, whatever stood there. */
final class Spacing {
  private Spacing() {}

  /**
   * Whether a token of that kind has a space before it.
   *
   * @param before null at the start
   */
  static boolean before(TokenKind kind, TokenKind before, Word wordBefore) {
    if (before == null) {
      return false;
    }
    return switch (before) {
      case OPEN, OPEN_BRACKET, DOT, CAST, COMMA -> false;
      case COLON -> kind == TokenKind.OPERATOR || kind == TokenKind.CAST || kind == TokenKind.COLON;
      default ->
          switch (kind) {
            case CLOSE, CLOSE_BRACKET, DOT, CAST, COLON, COMMA -> false;
            case OPEN -> !isCall(before, wordBefore);
            case OPEN_BRACKET -> !isSubscript(before, wordBefore);
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
