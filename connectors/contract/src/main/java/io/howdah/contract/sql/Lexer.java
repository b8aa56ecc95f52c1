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
    int at = 0;
    while (at < sql.length()) {
      char c = sql.at(at);
      at =
          switch (Chars.start(c)) {
            case Chars.SPACE -> at + 1;
            case Chars.LETTER -> word(at);
            case Chars.DIGIT -> take(TokenKind.NUMBER, at, Numbers.end(sql, at));
            case Chars.OPERATOR -> operator(at, c);
            case Chars.SINGLE -> take(Punctuation.of(c), at, at + 1);
            default -> other(at, c);
          };
    }
    return tokens;
  }

  private int other(int at, char c) {
    return switch (c) {
      case '\'' -> take(TokenKind.STRING, at, Quotes.string(sql, at, false));
      case '"' -> take(TokenKind.QUOTED_NAME, at, Quotes.name(sql, at));
      case '.' -> dot(at);
      case '$' -> dollar(at);
      case ':' -> colon(at);
      default -> take(TokenKind.OTHER, at, at + 1);
    };
  }

  private int dot(int at) {
    return Chars.isDigit(sql.at(at + 1))
        ? take(TokenKind.NUMBER, at, Numbers.end(sql, at))
        : take(TokenKind.DOT, at, at + 1);
  }

  private int colon(int at) {
    char next = sql.at(at + 1);
    if (next == ':') {
      return take(TokenKind.CAST, at, at + 2);
    }
    return next == '=' ? take(OPERATOR, at, at + 2) : take(TokenKind.COLON, at, at + 1);
  }

  private int dollar(int at) {
    int end = digits(at + 1);
    if (end > at + 1) {
      return take(TokenKind.PARAMETER, at, end);
    }
    int quoted = Quotes.dollar(sql, at);
    return quoted < 0 ? take(TokenKind.OTHER, at, at + 1) : take(TokenKind.STRING, at, quoted);
  }

  private int digits(int from) {
    int end = from;
    while (Chars.isDigit(sql.at(end))) {
      end++;
    }
    return end;
  }

  private int endOfWord(int from) {
    int end = from;
    while (Chars.continuesWord(sql.at(end))) {
      end++;
    }
    return end;
  }

  private int operator(int at, char c) {
    boolean alone = c != '?' && !Chars.isOperator(sql.at(at + 1));
    return alone || at < signsEnd ? take(OPERATOR, at, at + 1) : run(at, c);
  }

  /** Several characters of operators, or a question mark. */
  private int run(int at, char c) {
    if (Comments.starts(sql, at)) {
      return comment(at);
    }
    if (c == '?' && !Operators.isEscaped(sql, at) && !isOperatorHere(at)) {
      return take(TokenKind.PLACEHOLDER, at, at + 1);
    }
    signsEnd = Operators.endOfRun(sql, at, ENDS_OPERAND[last]);
    int end = Operators.end(sql, at, signsEnd);
    for (int i = at; i < end; i++) {
      if (sql.at(i) == '?') {
        tokens.sawQuestionMark();
      }
    }
    return take(OPERATOR, at, end);
  }

  /** A lone question mark is an operator when operands stand on both sides. */
  private boolean isOperatorHere(int at) {
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
    Word word = Symbols.word(Words.find(sql, next, endOfWord(next)));
    return word == null || !word.takesPlaceholder || word == Word.ARRAY || word == Word.ANY;
  }

  private int comment(int at) {
    int end = Comments.end(sql, at);
    if (comments) {
      tokens.add(Symbols.of(TokenKind.COMMENT), at, end);
    }
    return end;
  }

  private int word(int at) {
    int end = at;
    int all = 0;
    long letters = 0;
    int info = Chars.info(sql.at(at));
    while (Chars.isInWord(info)) {
      letters = Words.pack(letters, info);
      all |= info;
      info = Chars.info(sql.at(++end));
    }
    return Chars.isAfterPrefix(info)
        ? prefixed(at, end)
        : takeWord(Words.find(letters, sql, at, end), at, end, Chars.hasCapital(all));
  }

  /**
   * Takes {@code E'…'}, {@code U&"…"}, {@code a$b} and their like, whose first letters ended here,
   * or those as a word of their own.
   */
  private int prefixed(int at, int end) {
    char first = end == at + 1 ? Chars.lower(sql.at(at)) : 0;
    return switch (sql.at(end)) {
      case '$' -> dollars(at, end, first == 'n');
      case '&' -> first == 'u' ? unicode(at, end) : takeWord(at, end);
      default ->
          first == 'e' || first == 'b' || first == 'x' || first == 'n'
              ? take(TokenKind.STRING, at, Quotes.string(sql, end, first == 'e'))
              : takeWord(at, end);
    };
  }

  private int unicode(int at, int prefix) {
    int quote = prefix + 1;
    return switch (sql.at(quote)) {
      case '\'' -> take(TokenKind.STRING, at, Quotes.string(sql, quote, false));
      case '"' -> take(TokenKind.QUOTED_NAME, at, Quotes.name(sql, quote));
      default -> takeWord(at, prefix);
    };
  }

  /**
   * A name with dollars in it, or none.
   *
   * @param national {@code n'x'} leaves its {@code n} before the server's parameter
   */
  private int dollars(int at, int dollar, boolean national) {
    int digits = digits(dollar + 1);
    if (national && digits > dollar + 1) {
      return take(TokenKind.PARAMETER, at, digits);
    }
    int end = dollar;
    while (Chars.continuesWord(sql.at(end)) || isOwnDollar(at, end)) {
      end++;
    }
    return takeWord(at, end);
  }

  /**
   * A dollar belongs to the name before it, unless the server wrote a parameter over the constant
   * of {@code select'x'}.
   */
  private boolean isOwnDollar(int at, int dollar) {
    if (sql.at(dollar) != '$') {
      return false;
    }
    if (!Chars.isDigit(sql.at(dollar + 1))) {
      return true;
    }
    Word word = Symbols.word(Words.find(sql, at, dollar));
    return word == null || !word.constantMayFollow;
  }

  private int takeWord(int at, int end) {
    return takeWord(Words.find(sql, at, end), at, end, true);
  }

  /** Takes a word, which means the same in any case: it is folded where it stands. */
  private int takeWord(int symbol, int at, int end, boolean hasCapital) {
    if (hasCapital) {
      sql.fold(at, end);
    }
    return take(symbol, at, end);
  }

  private int take(TokenKind kind, int at, int end) {
    return take(Symbols.of(kind), at, end);
  }

  /** Takes a token, and the blank that mostly follows. */
  private int take(int symbol, int at, int end) {
    tokens.add(symbol, at, end);
    last = symbol;
    return end + Chars.blanks(sql.at(end));
  }
}
