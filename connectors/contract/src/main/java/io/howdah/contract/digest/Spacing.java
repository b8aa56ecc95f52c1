package io.howdah.contract.digest;

import io.howdah.contract.sql.Symbols;
import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Word;

/** Where a space goes between two tokens, whatever stood there. */
final class Spacing {
  /** What a token is to the one after it, in bits. */
  private static final int GLUE = 1;

  private static final int COLON = 2;
  private static final int NO_COLON = 4;
  private static final int CALLED = 8;
  private static final int SUBSCRIPTED = 16;

  /** Of each symbol, what it is to the token after it. */
  private static final byte[] IS = new byte[Symbols.COUNT];

  /** Of each symbol, behind which tokens it needs no space. */
  private static final byte[] CLINGS_TO = new byte[Symbols.COUNT];

  static {
    for (int symbol = 0; symbol < Symbols.COUNT; symbol++) {
      IS[symbol] = (byte) is(Symbols.kind(symbol), Symbols.word(symbol));
      CLINGS_TO[symbol] = (byte) clingsTo(Symbols.kind(symbol));
    }
  }

  private Spacing() {}

  /** Whether a token of that symbol has a space before it. */
  static boolean before(int symbol, int last) {
    return (CLINGS_TO[symbol] & IS[last]) == 0;
  }

  private static int is(TokenKind kind, Word word) {
    if (kind == null) {
      return GLUE;
    }
    return switch (kind) {
      case COLON -> COLON;
      case OPEN, OPEN_BRACKET, DOT, CAST, COMMA -> GLUE | NO_COLON;
      default ->
          NO_COLON
              | (isCalled(kind, word) ? CALLED : 0)
              | (Operands.ends(kind, word) || word == Word.ARRAY ? SUBSCRIPTED : 0);
    };
  }

  private static boolean isCalled(TokenKind kind, Word word) {
    return kind == TokenKind.QUOTED_NAME || kind.isWord() && (word == null || !word.spaced);
  }

  private static int clingsTo(TokenKind kind) {
    if (kind == null) {
      return GLUE;
    }
    return switch (kind) {
      case OPERATOR -> GLUE;
      case CAST, COLON -> GLUE | NO_COLON;
      case CLOSE, CLOSE_BRACKET, DOT, COMMA -> GLUE | NO_COLON | COLON;
      case OPEN -> GLUE | COLON | CALLED;
      case OPEN_BRACKET -> GLUE | COLON | SUBSCRIPTED;
      default -> GLUE | COLON;
    };
  }
}
