package io.howdah.contract.sql;

/** Characters that are a token each, whatever follows. */
final class Punctuation {
  private static final byte[] SYMBOLS = new byte[256];

  static {
    mark('(', TokenKind.OPEN);
    mark(')', TokenKind.CLOSE);
    mark('[', TokenKind.OPEN_BRACKET);
    mark(']', TokenKind.CLOSE_BRACKET);
    mark('{', TokenKind.OPEN_BRACE);
    mark('}', TokenKind.CLOSE_BRACE);
    mark(',', TokenKind.COMMA);
    mark(';', TokenKind.SEMICOLON);
  }

  private Punctuation() {}

  private static void mark(char c, TokenKind kind) {
    SYMBOLS[c] = (byte) Symbols.of(kind);
  }

  /** The symbol of one of them. */
  static int of(int c) {
    return SYMBOLS[c & 0xff];
  }
}
