package io.howdah.contract.sql;

/** Ends of numbers: decimal, with exponent, hexadecimal, octal, binary, with underscores. */
final class Numbers {
  private Numbers() {}

  static boolean starts(Text sql, int at) {
    return Chars.isDigit(sql.at(at))
        || sql.at(at) == '.' && at + 1 < sql.length() && Chars.isDigit(sql.at(at + 1));
  }

  static int end(Text sql, int start) {
    int at = start;
    while (Chars.isDigit(sql.at(at))) {
      at++;
    }
    int next = sql.at(at);
    return next == '.' || Chars.continuesWord(next) ? endOfLong(sql, start) : at;
  }

  /** Of one that is more than digits. */
  private static int endOfLong(Text sql, int start) {
    int based = based(sql, start);
    if (based > 0) {
      return based;
    }
    int at = digits(sql, start, 10);
    if (at < sql.length()
        && sql.at(at) == '.'
        && !(at + 1 < sql.length() && sql.at(at + 1) == '.')) {
      at = digits(sql, at + 1, 10);
    }
    return exponent(sql, at);
  }

  private static int based(Text sql, int start) {
    if (sql.at(start) != '0' || start + 2 >= sql.length()) {
      return -1;
    }
    int radix =
        switch (Chars.lower(sql.at(start + 1))) {
          case 'x' -> 16;
          case 'o' -> 8;
          case 'b' -> 2;
          default -> 0;
        };
    int end = radix == 0 ? start : digits(sql, start + 2, radix);
    return end > start + 2 ? end : -1;
  }

  private static int exponent(Text sql, int at) {
    if (at >= sql.length() || Chars.lower(sql.at(at)) != 'e') {
      return at;
    }
    int digits = at + 1;
    if (digits < sql.length() && (sql.at(digits) == '+' || sql.at(digits) == '-')) {
      digits++;
    }
    return digits < sql.length() && Chars.isDigit(sql.at(digits)) ? digits(sql, digits, 10) : at;
  }

  private static int digits(Text sql, int from, int radix) {
    int at = from;
    while (at < sql.length() && (isDigit(sql.at(at), radix) || isUnderscore(sql, at, radix))) {
      at++;
    }
    return at;
  }

  private static boolean isUnderscore(Text sql, int at, int radix) {
    return sql.at(at) == '_' && at + 1 < sql.length() && isDigit(sql.at(at + 1), radix);
  }

  private static boolean isDigit(int c, int radix) {
    return c < 128 && Character.digit(c, radix) >= 0;
  }
}
