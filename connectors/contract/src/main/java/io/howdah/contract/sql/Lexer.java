package io.howdah.contract.sql;

/**
 * Reads SQL by PostgreSQL's lexical rules, with {@code standard_conforming_strings} on, together
 * with what JDBC adds ({@code ?}, <code>{fn …}</code>). Reads any text: what is never closed ends
 * with it. Each character is looked at a bounded number of times.
 */
final class Lexer {
  private static final boolean[] ENDS_OPERAND = Symbols.where(Lexer::endsOperand);
  private static final int OPERATOR = Symbols.of(TokenKind.OPERATOR);

  private final Text sql;
  private final boolean comments;
  private final Tokens tokens;

  /** The symbol of the last token that is no comment. */
  private int last = Symbols.NONE;

  private int at;

  /** Where the signs end that an operator left behind; looked at again they would cost a square. */
  private int signsEnd;

  Lexer(Text sql, boolean comments) {
    this.sql = sql;
    this.comments = comments;
    this.tokens = new Tokens(sql);
  }

  private static boolean endsOperand(TokenKind kind, Word word) {
    if (kind == null || kind.isWord()) {
      return kind != null && (word == null || !word.takesPlaceholder);
    }
    return kind.isConstant()
        || kind == TokenKind.QUOTED_NAME
        || kind == TokenKind.CLOSE
        || kind == TokenKind.CLOSE_BRACKET
        || kind == TokenKind.CLOSE_BRACE;
  }

  Tokens read() {
    while (at < sql.length()) {
      char c = sql.at(at);
      switch (Chars.start(c)) {
        case Chars.SPACE -> at++;
        case Chars.LETTER -> word();
        case Chars.DIGIT -> take(TokenKind.NUMBER, Numbers.end(sql, at));
        case Chars.OPERATOR -> operator(c);
        case Chars.SINGLE -> take(Punctuation.of(c), at + 1);
        default -> other(c);
      }
    }
    return tokens;
  }

  private void other(char c) {
    switch (c) {
      case '\'' -> take(TokenKind.STRING, Quotes.string(sql, at, false));
      case '"' -> take(TokenKind.QUOTED_NAME, Quotes.name(sql, at));
      case '.' -> dot();
      case '$' -> dollar();
      case ':' -> colon();
      default -> take(TokenKind.OTHER, at + 1);
    }
  }

  private void dot() {
    boolean number = Chars.isDigit(sql.at(at + 1));
    take(number ? TokenKind.NUMBER : TokenKind.DOT, number ? Numbers.end(sql, at) : at + 1);
  }

  private void colon() {
    char next = sql.at(at + 1);
    if (next == ':') {
      take(TokenKind.CAST, at + 2);
    } else if (next == '=') {
      take(OPERATOR, at + 2);
    } else {
      take(TokenKind.COLON, at + 1);
    }
  }

  private void dollar() {
    int end = digits(at + 1);
    if (end > at + 1) {
      take(TokenKind.PARAMETER, end);
      return;
    }
    int quoted = Quotes.dollar(sql, at);
    take(quoted < 0 ? TokenKind.OTHER : TokenKind.STRING, quoted < 0 ? at + 1 : quoted);
  }

  private int digits(int from) {
    int end = from;
    while (Chars.isDigit(sql.at(end))) {
      end++;
    }
    return end;
  }

  private void operator(char c) {
    boolean alone = c != '?' && !Chars.isOperator(sql.at(at + 1));
    if (alone || at < signsEnd) {
      take(OPERATOR, at + 1);
    } else if (Comments.starts(sql, at)) {
      comment();
    } else if (c == '?' && !Operators.isEscaped(sql, at) && !isOperatorHere()) {
      take(TokenKind.PLACEHOLDER, at + 1);
    } else {
      signsEnd = Operators.endOfRun(sql, at, ENDS_OPERAND[last]);
      takeRun(Operators.end(sql, at, signsEnd));
    }
  }

  private void takeRun(int end) {
    for (int i = at; i < end; i++) {
      if (sql.at(i) == '?') {
        tokens.sawQuestionMark();
      }
    }
    take(OPERATOR, end);
  }

  /** A lone question mark is an operator when operands stand on both sides. */
  private boolean isOperatorHere() {
    if (!ENDS_OPERAND[last]) {
      return false;
    }
    int next = at + 1;
    while (Chars.isOperator(sql.at(next)) && !Comments.starts(sql, next)) {
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
    while (Chars.continuesWord(sql.at(end))) {
      end++;
    }
    Word word = Symbols.word(Words.find(sql, next, end));
    return word == null || !word.takesPlaceholder || word == Word.ARRAY || word == Word.ANY;
  }

  private void comment() {
    int end = Comments.end(sql, at);
    if (comments) {
      tokens.add(Symbols.of(TokenKind.COMMENT), at, end);
    }
    at = end;
  }

  private void word() {
    int end = at;
    int all = 0;
    long letters = 0;
    int info = Chars.info(sql.at(at));
    while (Chars.isInWord(info)) {
      letters = Words.pack(letters, info);
      all |= info;
      info = Chars.info(sql.at(++end));
    }
    if (!Chars.isAfterPrefix(info) || !prefixed(end)) {
      take(Words.find(letters, sql, at, end), end, all);
    }
  }

  /**
   * Takes {@code E'…'}, {@code U&"…"}, {@code a$b} and their like, whose first letters ended here;
   * false where those are a word of their own.
   */
  private boolean prefixed(int end) {
    char first = end == at + 1 ? Chars.lower(sql.at(at)) : 0;
    char next = sql.at(end);
    if (next == '$') {
      return first == 'n' && nationalParameter(end) || dollars(end);
    }
    if (next == '&') {
      return first == 'u' && unicode(end + 1);
    }
    if (first != 'e' && first != 'b' && first != 'x' && first != 'n') {
      return false;
    }
    take(TokenKind.STRING, Quotes.string(sql, end, first == 'e'));
    return true;
  }

  /** {@code n'x'} leaves its {@code n} before the server's parameter. */
  private boolean nationalParameter(int dollar) {
    int end = digits(dollar + 1);
    if (end == dollar + 1) {
      return false;
    }
    take(TokenKind.PARAMETER, end);
    return true;
  }

  private boolean unicode(int quote) {
    char c = sql.at(quote);
    if (c == '\'') {
      take(TokenKind.STRING, Quotes.string(sql, quote, false));
    } else if (c == '"') {
      take(TokenKind.QUOTED_NAME, Quotes.name(sql, quote));
    }
    return c == '\'' || c == '"';
  }

  /** A name with dollars in it. */
  private boolean dollars(int dollar) {
    if (!isOwnDollar(dollar)) {
      return false;
    }
    int end = at;
    int all = 0;
    int info = Chars.info(sql.at(at));
    while (Chars.isInWord(info) || isOwnDollar(end)) {
      all |= info;
      info = Chars.info(sql.at(++end));
    }
    take(Words.find(sql, at, end), end, all);
    return true;
  }

  /**
   * A dollar belongs to the name before it, unless the server wrote a parameter over the constant
   * of {@code select'x'}.
   */
  private boolean isOwnDollar(int dollar) {
    if (sql.at(dollar) != '$') {
      return false;
    }
    if (!Chars.isDigit(sql.at(dollar + 1))) {
      return true;
    }
    Word word = Symbols.word(Words.find(sql, at, dollar));
    return word == null || !word.constantMayFollow;
  }

  /** Takes a word, which means the same in any case: it is folded where it stands. */
  private void take(int symbol, int end, int infos) {
    if (Chars.hasCapital(infos)) {
      sql.fold(at, end);
    }
    take(symbol, end);
  }

  private void take(TokenKind kind, int end) {
    take(Symbols.of(kind), end);
  }

  private void take(int symbol, int end) {
    tokens.add(symbol, at, end);
    last = symbol;
    at = end;
  }
}
