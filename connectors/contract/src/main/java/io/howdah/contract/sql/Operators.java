package io.howdah.contract.sql;

/**
 * Ends of operators. A question mark is an operator's where an operand stands before it, or where
 * JDBC's {@code ??} escapes it; otherwise it is a placeholder and ends the operator before it.
 */
final class Operators {
  private static final String ALLOW_TRAILING_SIGN = "~!@#^&|`?%";

  private Operators() {}

  /** The end of the run of operators at {@code start}, where an operand may stand before. */
  static int endOfRun(Text sql, int start, boolean afterOperand) {
    int at = start;
    while (at < sql.length() && Chars.isOperator(sql.at(at)) && !Comments.starts(sql, at)) {
      int step = sql.at(at) == '?' ? questionMarks(sql, start, at, afterOperand) : 1;
      if (step == 0) {
        break;
      }
      at += step;
    }
    return at;
  }

  private static int questionMarks(Text sql, int start, int at, boolean afterOperand) {
    if (isEscaped(sql, at)) {
      return 2;
    }
    boolean own = at == start || at == start + 1 && sql.at(start) == '@';
    return own && afterOperand ? 1 : 0;
  }

  static boolean isEscaped(Text sql, int at) {
    return sql.at(at) == '?' && at + 1 < sql.length() && sql.at(at + 1) == '?';
  }

  /**
   * The end of the first operator of a run: {@code a=-1} is two operators, {@code a@-1} is one.
   * What is left of the run are signs, an operator each.
   */
  static int end(Text sql, int start, int end) {
    if (end - start < 2 || sql.at(end - 1) != '-' && sql.at(end - 1) != '+') {
      return end;
    }
    for (int i = start; i < end; i++) {
      if (ALLOW_TRAILING_SIGN.indexOf(sql.at(i)) >= 0) {
        return end;
      }
    }
    int at = end;
    while (at > start + 1 && (sql.at(at - 1) == '-' || sql.at(at - 1) == '+')) {
      at--;
    }
    return at;
  }

  /**
   * Whether an operand stands behind the operators from here on: then a lone question mark among
   * them is one, too.
   */
  static boolean isOperandAfter(Text sql, int at) {
    int after = at + 1;
    while (Chars.isOperator(sql.at(after)) && !Comments.starts(sql, after)) {
      after++;
    }
    after = Comments.skip(sql, after);
    return after < sql.length() && startsOperand(sql, after);
  }

  private static boolean startsOperand(Text sql, int at) {
    int c = sql.at(at);
    if (!Chars.startsWord(c)) {
      return c == '\'' || c == '"' || c == '$' || c == '(' || c == '?' || Numbers.starts(sql, at);
    }
    int end = at;
    while (Chars.continuesWord(sql.at(end))) {
      end++;
    }
    Word word = Symbols.word(Words.find(sql, at, end));
    return word == null || !word.takesPlaceholder || word == Word.ARRAY || word == Word.ANY;
  }
}
