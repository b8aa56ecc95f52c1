package io.howdah.contract.sql;

/** PostgreSQL's classes of characters, by their bytes. Beyond ASCII everything is a letter. */
final class Chars {
  /** What starts with the byte, as far as it tells. */
  static final int OTHER = 0;

  static final int SPACE = 1;
  static final int LETTER = 2;
  static final int DIGIT = 3;
  static final int OPERATOR = 4;
  static final int SINGLE = 5;

  private static final int ASCII = 128;
  private static final int BYTES = 256;
  private static final byte[] STARTS = new byte[BYTES];
  private static final boolean[] AFTER_PREFIX = new boolean[BYTES];
  private static final byte[] IN_WORD = new byte[BYTES];

  static {
    starts(" \t\n\r\f\u000b", SPACE);
    starts("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", LETTER);
    starts("0123456789", DIGIT);
    starts("~!@#^&|`?+-*/%<>=", OPERATOR);
    starts("()[]{},;", SINGLE);
    for (int c = ASCII; c < BYTES; c++) {
      STARTS[c] = LETTER;
    }
    for (char c : "$'&".toCharArray()) {
      AFTER_PREFIX[c] = true;
    }
    for (int c = 0; c < BYTES; c++) {
      IN_WORD[c] = continuesWord(c) ? (byte) lower(c) : 0;
    }
  }

  private Chars() {}

  /** In lower case, if it belongs in a word; else zero. */
  static int inWord(int c) {
    return IN_WORD[c & 0xff] & 0xff;
  }

  private static void starts(String chars, int what) {
    for (char c : chars.toCharArray()) {
      STARTS[c] = (byte) what;
    }
  }

  static int start(int c) {
    return STARTS[c & 0xff];
  }

  static boolean isSpace(int c) {
    return start(c) == SPACE;
  }

  static boolean startsWord(int c) {
    return start(c) == LETTER;
  }

  /** Apart from the dollar, which needs a look at what it follows. */
  static boolean continuesWord(int c) {
    int start = start(c);
    return start == LETTER || start == DIGIT;
  }

  /** Whether the word before it may be none: part of {@code a$b}, {@code E''}, {@code U&""}. */
  static boolean isAfterPrefix(int c) {
    return AFTER_PREFIX[c & 0xff];
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isOperator(int c) {
    return start(c) == OPERATOR;
  }

  /** Folds ASCII alone, as a server in UTF-8 does. */
  static int lower(int c) {
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }
}
