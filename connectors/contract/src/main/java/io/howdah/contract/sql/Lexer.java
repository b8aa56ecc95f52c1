package io.howdah.contract.sql;

/**
 * Reads SQL by PostgreSQL's lexical rules, with {@code standard_conforming_strings} on, together
 * with what JDBC adds ({@code ?}, <code>{fn …}</code>). Reads any text: what is never closed ends
 * with it. Each character is looked at a bounded number of times.
 */
final class Lexer {
  private final Text sql;
  private final boolean comments;
  private final Tokens tokens;
  private boolean afterOperand;
  private int at;

  /** Where the signs end that an operator left behind; looked at again they would cost a square. */
  private int signsEnd;

  Lexer(Text sql, boolean comments) {
    this.sql = sql;
    this.comments = comments;
    this.tokens = new Tokens(sql);
  }

  Tokens read() {
    while (at < sql.length()) {
      char c = sql.at(at);
      if (Chars.isSpace(c)) {
        at++;
      } else if (Chars.startsWord(c)) {
        word(c);
      } else {
        other(c);
      }
    }
    return tokens;
  }

  private void other(char c) {
    TokenKind single = Punctuation.of(c);
    if (single != null && !(c == '.' && Numbers.starts(sql, at))) {
      take(single, at + 1);
    } else if (Chars.isOperator(c)) {
      operator(c);
    } else if (c == '\'') {
      take(TokenKind.STRING, Quotes.string(sql, at, false));
    } else if (c == '"') {
      take(TokenKind.QUOTED_NAME, Quotes.name(sql, at));
    } else if (Numbers.starts(sql, at)) {
      take(TokenKind.NUMBER, Numbers.end(sql, at));
    } else if (c == '$') {
      dollar();
    } else if (c == ':') {
      colon();
    } else {
      take(TokenKind.OTHER, at + 1);
    }
  }

  private void colon() {
    if (follows(':')) {
      take(TokenKind.CAST, at + 2);
    } else if (follows('=')) {
      take(TokenKind.OPERATOR, at + 2);
    } else {
      take(TokenKind.COLON, at + 1);
    }
  }

  private void dollar() {
    int end = at + 1;
    while (end < sql.length() && Chars.isDigit(sql.at(end))) {
      end++;
    }
    if (end > at + 1) {
      take(TokenKind.PARAMETER, end);
      return;
    }
    int quoted = Quotes.dollar(sql, at);
    take(quoted < 0 ? TokenKind.OTHER : TokenKind.STRING, quoted < 0 ? at + 1 : quoted);
  }

  private void operator(char c) {
    if (at < signsEnd) {
      take(TokenKind.OPERATOR, at + 1);
    } else if (Comments.starts(sql, at)) {
      comment();
    } else if (c == '?' && !Operators.isEscaped(sql, at) && !isOperatorHere()) {
      take(TokenKind.PLACEHOLDER, at + 1);
    } else {
      signsEnd = Operators.endOfRun(sql, at, afterOperand);
      take(TokenKind.OPERATOR, Operators.end(sql, at, signsEnd));
    }
  }

  /** A lone question mark is an operator when operands stand on both sides. */
  private boolean isOperatorHere() {
    if (!afterOperand) {
      return false;
    }
    int next = at + 1;
    while (next < sql.length() && Chars.isOperator(sql.at(next)) && !Comments.starts(sql, next)) {
      next++;
    }
    next = Comments.skip(sql, next);
    return next < sql.length() && startsOperand(next);
  }

  private boolean startsOperand(int next) {
    char c = sql.at(next);
    if (!Chars.startsWord(c)) {
      return c == '\'' || c == '"' || c == '$' || c == '(' || c == '?' || Numbers.starts(sql, next);
    }
    int end = next;
    while (end < sql.length() && Chars.continuesWord(sql.at(end))) {
      end++;
    }
    Word word = Words.find(sql, next, end);
    return word == null || !word.takesPlaceholder || word == Word.ARRAY || word == Word.ANY;
  }

  private void comment() {
    int end = Comments.end(sql, at);
    if (comments) {
      tokens.add(TokenKind.COMMENT, null, at, end);
    }
    at = end;
  }

  private void word(char c) {
    int end = prefixed(c);
    if (end >= 0) {
      return;
    }
    end = at;
    int all = 0;
    while (end < sql.length()) {
      int classes = Chars.classes(sql.at(end));
      if (!Chars.isInWord(classes) && !isOwnDollar(end)) {
        break;
      }
      all |= classes;
      end++;
    }
    Word word = Words.find(sql, at, end);
    TokenKind kind = word == null || word.isTypeOnly ? TokenKind.NAME : TokenKind.KEYWORD;
    tokens.addWord(kind, word, at, end, Chars.hasCapital(all));
    afterOperand = word == null || !word.takesPlaceholder;
    at = end;
  }

  /**
   * A dollar belongs to the name before it, unless the server wrote a parameter over the constant
   * of {@code select'x'}.
   */
  private boolean isOwnDollar(int dollar) {
    if (sql.at(dollar) != '$') {
      return false;
    }
    if (dollar + 1 == sql.length() || !Chars.isDigit(sql.at(dollar + 1))) {
      return true;
    }
    Word word = Words.find(sql, at, dollar);
    return word == null || !word.constantMayFollow;
  }

  /** Takes {@code E'…'}, {@code U&"…"} and their like; -1 when a plain word starts here. */
  private int prefixed(char c) {
    if (at + 1 == sql.length()) {
      return -1;
    }
    char next = sql.at(at + 1);
    char lower = Chars.lower(c);
    if (next == '\'' && (lower == 'e' || lower == 'b' || lower == 'x' || lower == 'n')) {
      return take(TokenKind.STRING, Quotes.string(sql, at + 1, lower == 'e'));
    }
    if (lower == 'n' && next == '$') {
      return nationalParameter();
    }
    if (lower == 'u' && next == '&' && at + 2 < sql.length()) {
      return unicode(sql.at(at + 2));
    }
    return -1;
  }

  /** {@code n'x'} leaves its {@code n} before the server's parameter. */
  private int nationalParameter() {
    int end = at + 2;
    while (end < sql.length() && Chars.isDigit(sql.at(end))) {
      end++;
    }
    return end > at + 2 ? take(TokenKind.PARAMETER, end) : -1;
  }

  private int unicode(char quote) {
    if (quote == '\'') {
      return take(TokenKind.STRING, Quotes.string(sql, at + 2, false));
    }
    return quote == '"' ? take(TokenKind.QUOTED_NAME, Quotes.name(sql, at + 2)) : -1;
  }

  private int take(TokenKind kind, int end) {
    tokens.add(kind, null, at, end);
    afterOperand = endsOperand(kind);
    at = end;
    return end;
  }

  private static boolean endsOperand(TokenKind kind) {
    return kind.isConstant()
        || kind == TokenKind.QUOTED_NAME
        || kind == TokenKind.CLOSE
        || kind == TokenKind.CLOSE_BRACKET
        || kind == TokenKind.CLOSE_BRACE;
  }

  private boolean follows(char c) {
    return at + 1 < sql.length() && sql.at(at + 1) == c;
  }
}
