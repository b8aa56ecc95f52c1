package io.howdah.contract.sql;

/** Ends of what has dollars in it and is no quotation. */
final class Dollars {
  private Dollars() {}

  /** The end of the digits from here on, of which there may be none. */
  static int digits(Text sql, int from) {
    int at = from;
    while (Chars.isDigit(sql.at(at))) {
      at++;
    }
    return at;
  }

  /** The end of a name, of which this is the first dollar. */
  static int endOfName(Text sql, int from, int dollar) {
    int to = dollar;
    while (Chars.continuesWord(sql.at(to)) || isOwn(sql, from, to)) {
      to++;
    }
    return to;
  }

  /**
   * A dollar belongs to the name before it, unless the server wrote a parameter over the constant
   * of {@code select'x'}.
   */
  private static boolean isOwn(Text sql, int from, int dollar) {
    if (sql.at(dollar) != '$') {
      return false;
    }
    if (!Chars.isDigit(sql.at(dollar + 1))) {
      return true;
    }
    Word word = Symbols.word(Words.find(sql, from, dollar));
    return word == null || !word.constantMayFollow;
  }
}
