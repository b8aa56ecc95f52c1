package io.howdah.contract.sql;

/** PostgreSQL's classes of characters. Beyond ASCII everything is a letter. */
public final class Chars {
  /** What starts with the character, as far as it tells. */
  static final int OTHER = 0;

  static final int SPACE = 1;
  static final int LETTER = 2;
  static final int DIGIT = 3;
  static final int OPERATOR = 4;
  static final int SINGLE = 5;

  /**
   * Five bits that tell the letters of words apart, in any case; no word has {@link #NO_LETTER}.
   */
  static final int LETTER_BITS = 5;

  private static final int NO_LETTER = (1 << LETTER_BITS) - 1;
  private static final int IN_WORD = 1 << LETTER_BITS;
  private static final int CAPITAL = 2 << LETTER_BITS;
  private static final int AFTER_PREFIX = 4 << LETTER_BITS;

  private static final byte[] STARTS = new byte[128];
  private static final short[] INFO = new short[128];

  static {
    starts(" \t\n\r\f\u000b", SPACE);
    starts("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", LETTER);
    starts("0123456789", DIGIT);
    starts("~!@#^&|`?+-*/%<>=", OPERATOR);
    starts("()[]{},;", SINGLE);
    for (char c = 'a'; c <= 'z'; c++) {
      INFO[c] = (short) (IN_WORD | c - 'a' + 1);
      INFO[c - 'a' + 'A'] = (short) (INFO[c] | CAPITAL);
    }
    INFO['_'] = IN_WORD | 'z' - 'a' + 2;
    for (char c = '0'; c <= '9'; c++) {
      INFO[c] = IN_WORD | NO_LETTER;
    }
    for (char c : "$'&".toCharArray()) {
      INFO[c] = AFTER_PREFIX | NO_LETTER;
    }
  }

  private Chars() {}

  private static void starts(String chars, int what) {
    for (char c : chars.toCharArray()) {
      STARTS[c] = (byte) what;
    }
  }

  static int start(char c) {
    return c < 128 ? STARTS[c] : LETTER;
  }

  /** One for a blank, none for others, which needs no guess. */
  static int blanks(char c) {
    return (c ^ ' ') - 1 >>> 31;
  }

  static boolean isSpace(char c) {
    return start(c) == SPACE;
  }

  static boolean startsWord(char c) {
    return start(c) == LETTER;
  }

  /** Apart from the dollar, which needs a look at what it follows. */
  static boolean continuesWord(char c) {
    return isInWord(info(c));
  }

  /** All that it matters to know of a character in or behind a word, in bits. */
  static int info(char c) {
    return c < 128 ? INFO[c] : IN_WORD | NO_LETTER;
  }

  static boolean isInWord(int info) {
    return (info & IN_WORD) != 0;
  }

  static int letter(int info) {
    return info & NO_LETTER;
  }

  /** Whether a capital was among those whose bits were united. */
  static boolean hasCapital(int infos) {
    return (infos & CAPITAL) != 0;
  }

  /** Whether the word before it may be none: part of {@code a$b}, {@code E''}, {@code U&""}. */
  static boolean isAfterPrefix(int info) {
    return (info & AFTER_PREFIX) != 0;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isOperator(char c) {
    return start(c) == OPERATOR;
  }

  /** Folds ASCII alone, as a server in UTF-8 does. */
  public static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
