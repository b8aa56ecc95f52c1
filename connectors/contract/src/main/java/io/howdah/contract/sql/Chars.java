package io.howdah.contract.sql;

/** PostgreSQL's classes of characters. Beyond ASCII everything is a letter. */
public final class Chars {
  private static final int SPACE = 1;
  private static final int LETTER = 2;
  private static final int DIGIT = 4;
  private static final int OPERATOR = 8;
  private static final int CAPITAL = 16;
  private static final byte[] CLASSES = new byte[128];

  static {
    mark(" \t\n\r\f\u000b", SPACE);
    mark("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", LETTER);
    mark("ABCDEFGHIJKLMNOPQRSTUVWXYZ", CAPITAL);
    mark("0123456789", DIGIT);
    mark("~!@#^&|`?+-*/%<>=", OPERATOR);
  }

  private Chars() {}

  private static void mark(String chars, int as) {
    for (char c : chars.toCharArray()) {
      CLASSES[c] |= (byte) as;
    }
  }

  static boolean isSpace(char c) {
    return c < 128 && CLASSES[c] == SPACE;
  }

  static boolean startsWord(char c) {
    return (classes(c) & LETTER) != 0;
  }

  /** Apart from the dollar, which needs a look at what it follows. */
  static boolean continuesWord(char c) {
    return isInWord(classes(c));
  }

  /** All that a character is, in bits. */
  static int classes(char c) {
    return c < 128 ? CLASSES[c] : LETTER;
  }

  static boolean isInWord(int classes) {
    return (classes & (LETTER | DIGIT)) != 0;
  }

  /** Whether a capital was among those whose bits were united. */
  static boolean hasCapital(int classes) {
    return (classes & CAPITAL) != 0;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isOperator(char c) {
    return c < 128 && CLASSES[c] == OPERATOR;
  }

  /** Folds ASCII alone, as a server in UTF-8 does. */
  public static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
