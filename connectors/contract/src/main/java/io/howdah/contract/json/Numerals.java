package io.howdah.contract.json;

/** What a number looks like in JSON. */
final class Numerals {
  private static final int LONGEST = 64;

  private Numerals() {}

  /** Behind the number that starts here; -1 when none does, or one too long to be meant. */
  static int end(String text, int start) {
    int digits = start + (at(text, start) == '-' ? 1 : 0);
    int whole = digits(text, digits);
    if (whole == digits || at(text, digits) == '0' && whole > digits + 1) {
      return -1;
    }
    int end = exponent(text, fraction(text, whole));
    return end - start > LONGEST ? -1 : end;
  }

  private static int fraction(String text, int end) {
    return at(text, end) == '.' && digits(text, end + 1) > end + 1 ? digits(text, end + 1) : end;
  }

  private static int exponent(String text, int end) {
    if (at(text, end) != 'e' && at(text, end) != 'E') {
      return end;
    }
    char sign = at(text, end + 1);
    int first = end + (sign == '+' || sign == '-' ? 2 : 1);
    int last = digits(text, first);
    return last > first ? last : end;
  }

  private static int digits(String text, int from) {
    int end = from;
    while (at(text, end) >= '0' && at(text, end) <= '9') {
      end++;
    }
    return end;
  }

  private static char at(String text, int position) {
    return position < text.length() ? text.charAt(position) : 0;
  }

  /** The value of an ASCII hexadecimal digit; -1 for anything else. */
  static int hex(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }
}
