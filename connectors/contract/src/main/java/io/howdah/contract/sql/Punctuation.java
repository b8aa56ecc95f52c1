package io.howdah.contract.sql;

/** Characters that are a token each, whatever follows. */
final class Punctuation {
  private static final TokenKind[] KINDS = new TokenKind[128];

  static {
    KINDS['('] = TokenKind.OPEN;
    KINDS[')'] = TokenKind.CLOSE;
    KINDS['['] = TokenKind.OPEN_BRACKET;
    KINDS[']'] = TokenKind.CLOSE_BRACKET;
    KINDS['{'] = TokenKind.OPEN_BRACE;
    KINDS['}'] = TokenKind.CLOSE_BRACE;
    KINDS[','] = TokenKind.COMMA;
    KINDS[';'] = TokenKind.SEMICOLON;
    KINDS['.'] = TokenKind.DOT;
  }

  private Punctuation() {}

  /** Null for any other character. */
  static TokenKind of(char c) {
    return c < 128 ? KINDS[c] : null;
  }
}
