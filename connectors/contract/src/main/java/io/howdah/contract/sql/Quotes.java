package io.howdah.contract.sql;

/** Ends of what stands in quotes. What is never closed ends with the text. */
final class Quotes {
  private Quotes() {}

  /**
   * The end of a string constant, with its pieces on following lines.
   *
   * @param open where its quote is
   * @param backslashes whether they escape, as in {@code E''}
   */
  static int string(Text sql, int open, boolean backslashes) {
    int at = piece(sql, open, backslashes);
    int next = continuation(sql, at);
    while (next >= 0) {
      at = piece(sql, next, backslashes);
      next = continuation(sql, at);
    }
    return at;
  }

  private static int piece(Text sql, int open, boolean backslashes) {
    int at = quote(sql, open + 1, backslashes);
    while (at + 1 < sql.length() && sql.at(at + 1) == '\'') {
      at = quote(sql, at + 2, backslashes);
    }
    return Math.min(at + 1, sql.length());
  }

  private static int quote(Text sql, int from, boolean backslashes) {
    if (!backslashes) {
      return sql.find('\'', from);
    }
    int at = from;
    while (at < sql.length() && sql.at(at) != '\'') {
      at += sql.at(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, sql.length());
  }

  /** Where the quote of the next piece is: it follows on a later line; else -1. */
  private static int continuation(Text sql, int from) {
    boolean newline = false;
    int at = from;
    while (at < sql.length()) {
      int c = sql.at(at);
      if (c == '\'') {
        return newline ? at : -1;
      }
      if (c == '-' && Comments.startsLine(sql, at)) {
        at = Comments.endOfLine(sql, at);
      } else if (Chars.isSpace(c)) {
        newline |= c == '\n' || c == '\r';
        at++;
      } else {
        return -1;
      }
    }
    return -1;
  }

  /** The end of a quoted name whose quote is at {@code open}. */
  static int name(Text sql, int open) {
    for (int at = open + 1; at < sql.length(); at++) {
      if (sql.at(at) == '"') {
        if (at + 1 == sql.length() || sql.at(at + 1) != '"') {
          return at + 1;
        }
        at++;
      }
    }
    return sql.length();
  }

  /** The end of a dollar quoted string that starts at {@code open}; -1 when none does. */
  static int dollar(Text sql, int open) {
    int tagEnd = tagEnd(sql, open);
    if (tagEnd < 0) {
      return -1;
    }
    int tag = tagEnd - open;
    for (int at = tagEnd; at + tag <= sql.length(); at++) {
      if (sql.at(at) == '$' && same(sql, open, at, tag)) {
        return at + tag;
      }
    }
    return sql.length();
  }

  private static int tagEnd(Text sql, int open) {
    int at = open + 1;
    if (at < sql.length() && Chars.startsWord(sql.at(at))) {
      while (at < sql.length() && Chars.continuesWord(sql.at(at))) {
        at++;
      }
    }
    return at < sql.length() && sql.at(at) == '$' ? at + 1 : -1;
  }

  private static boolean same(Text sql, int one, int other, int length) {
    for (int i = 1; i < length; i++) {
      if (sql.at(one + i) != sql.at(other + i)) {
        return false;
      }
    }
    return true;
  }
}
