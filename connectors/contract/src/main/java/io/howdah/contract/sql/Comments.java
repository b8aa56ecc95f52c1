package io.howdah.contract.sql;

/** Ends of comments. One that is never closed ends with the text. */
final class Comments {
  private Comments() {}

  static boolean startsLine(Text sql, int at) {
    return sql.at(at) == '-' && at + 1 < sql.length() && sql.at(at + 1) == '-';
  }

  static boolean startsBlock(Text sql, int at) {
    return sql.at(at) == '/' && at + 1 < sql.length() && sql.at(at + 1) == '*';
  }

  /** Whether a comment of either kind starts here. */
  static boolean starts(Text sql, int at) {
    return startsLine(sql, at) || startsBlock(sql, at);
  }

  static int end(Text sql, int at) {
    return startsLine(sql, at) ? endOfLine(sql, at) : endOfBlock(sql, at);
  }

  static int endOfLine(Text sql, int from) {
    int at = from;
    while (at < sql.length() && sql.at(at) != '\n' && sql.at(at) != '\r') {
      at++;
    }
    return at;
  }

  private static int endOfBlock(Text sql, int from) {
    int depth = 1;
    for (int at = from + 2; at + 1 < sql.length(); at++) {
      if (startsBlock(sql, at)) {
        depth++;
        at++;
      } else if (sql.at(at) == '*' && sql.at(at + 1) == '/') {
        depth--;
        at++;
        if (depth == 0) {
          return at + 1;
        }
      }
    }
    return sql.length();
  }

  /** The first place from here that is neither space nor comment. */
  static int skip(Text sql, int from) {
    int at = from;
    while (at < sql.length()) {
      if (Chars.isSpace(sql.at(at))) {
        at++;
      } else if (starts(sql, at)) {
        at = end(sql, at);
      } else {
        return at;
      }
    }
    return at;
  }
}
