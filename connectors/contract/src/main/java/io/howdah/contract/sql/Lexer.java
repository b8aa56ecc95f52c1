package io.howdah.contract.sql;

/**
 * Reads SQL by PostgreSQL's lexical rules, with {@code standard_conforming_strings} on, together
 * with what JDBC adds ({@code ?}, <code>{fn …}</code>). Reads any text: what is never closed ends
 * with it. Each byte is looked at a bounded number of times.
 *
 * <p>Stands at one token at a time, first before the first one. Positions count bytes. For one
 * thread.
 */
public final class Lexer {
  private static final boolean[] ENDS_OPERAND = Symbols.where(Lexer::endsOperand);
  private static final int OPERATOR = Symbols.of(TokenKind.OPERATOR);
  private static final int COMMENT = Symbols.of(TokenKind.COMMENT);

  private final Text sql;
  private final boolean comments;

  /** Of the token that it stands at. */
  private int symbol = Symbols.NONE;

  private int start;
  private int end;

  /** Of the token before the comments that it stands behind. */
  private int beforeComments = Symbols.NONE;

  /** Where to look for the next token. */
  private int next;

  /** Where the signs end that an operator left behind; looked at again they would cost a square. */
  private int signsEnd;

  private boolean questionMark;

  Lexer(Text sql, boolean comments) {
    this.sql = sql;
    this.comments = comments;
  }

  private Lexer(Lexer other) {
    this(other.sql, other.comments);
    symbol = other.symbol;
    start = other.start;
    end = other.end;
    next = other.next;
    signsEnd = other.signsEnd;
    beforeComments = other.beforeComments;
    questionMark = other.questionMark;
  }

  /** Before the first token of the text, comments left out. */
  public static Lexer of(String sql) {
    return new Lexer(new Text(sql), false);
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

  /** Another one at the same token, to look ahead with. What it reads is read again by this one. */
  public Lexer ahead() {
    return new Lexer(this);
  }

  /** How many bytes the text has. */
  public int size() {
    return sql.length();
  }

  /** What the token is, by its number in {@link Symbols}: that of none outside of the text. */
  public int symbol() {
    return symbol;
  }

  /** Null outside of the text. */
  public TokenKind kind() {
    return Symbols.kind(symbol);
  }

  public boolean is(TokenKind kind) {
    return kind() == kind;
  }

  /** The word that it is; null when it is none that {@link Word} lists. */
  public Word word() {
    return Symbols.word(symbol);
  }

  /** Its first byte. */
  int start() {
    return start;
  }

  /** Behind its last byte. */
  public int end() {
    return end;
  }

  /** Whether nothing but space and comments is between that place and the token. */
  public boolean isNextTo(int place) {
    return Comments.skip(sql, place) == start;
  }

  /** How many bytes it has. */
  public int length() {
    return end - start;
  }

  /** Its text, which may be folded already. */
  public String text() {
    return sql.text(start, end);
  }

  /** Whether it is an operator with a question mark in it. */
  public boolean hasQuestionMark() {
    return questionMark;
  }

  /** Whether it is this text, which is given in lower case ASCII. */
  public boolean is(String lower) {
    if (end - start != lower.length() || symbol == Symbols.NONE) {
      return false;
    }
    for (int i = 0; i < lower.length(); i++) {
      if (Chars.lower(sql.at(start + i)) != lower.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is this character. */
  public boolean is(char c) {
    return end - start == 1 && sql.at(start) == c;
  }

  /** With what byte the next token starts, a letter in lower case; zero when there is none. */
  public int nextStart() {
    return Chars.lower(sql.at(Comments.skip(sql, next)));
  }

  /** Whether the next token starts as a word does. */
  public boolean isWordNext() {
    return Chars.startsWord(nextStart());
  }

  /** Whether the next token is a number, and behind that is neither a cast nor a subscript. */
  public boolean isBareNumberNext() {
    int from = Comments.skip(sql, next);
    if (!Numbers.starts(sql, from)) {
      return false;
    }
    int behind = Comments.skip(sql, Numbers.end(sql, from));
    int c = sql.at(behind);
    return c != '[' && !(c == ':' && sql.at(behind + 1) == ':');
  }

  /**
   * Copies its text, that of an unquoted word with its ASCII letters in lower case.
   *
   * @param into with room for it and eight bytes more
   */
  public void copyFolded(byte[] into, int at) {
    sql.copy(start, end, into, at);
  }

  /** Goes to the next token and answers its symbol. */
  public int next() {
    int at = next;
    while (at < sql.length()) {
      int c = sql.at(at);
      switch (Chars.start(c)) {
        case Chars.SPACE:
          at++;
          break;
        case Chars.LETTER:
          return word(at);
        case Chars.DIGIT:
          return take(TokenKind.NUMBER, at, Numbers.end(sql, at));
        case Chars.OPERATOR:
          if (c != '?' && !Chars.isOperator(sql.at(at + 1))) {
            questionMark = false;
            return take(OPERATOR, at, at + 1);
          }
          if (!Comments.starts(sql, at)) {
            return operator(at, c);
          }
          int comment = Comments.end(sql, at);
          if (comments) {
            return comment(at, comment);
          }
          at = comment;
          break;
        case Chars.SINGLE:
          return take(Punctuation.of(c), at, at + 1);
        default:
          return other(at, c);
      }
    }
    return take(Symbols.NONE, sql.length(), sql.length());
  }

  private int comment(int from, int to) {
    if (symbol != COMMENT) {
      beforeComments = symbol;
    }
    return take(COMMENT, from, to);
  }

  private int other(int at, int c) {
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
    int after = sql.at(at + 1);
    if (after == ':') {
      return take(TokenKind.CAST, at, at + 2);
    }
    return after == '=' ? take(OPERATOR, at, at + 2) : take(TokenKind.COLON, at, at + 1);
  }

  private int dollar(int at) {
    int digits = Dollars.digits(sql, at + 1);
    if (digits > at + 1) {
      return take(TokenKind.PARAMETER, at, digits);
    }
    int quoted = Quotes.dollar(sql, at);
    return quoted < 0 ? take(TokenKind.OTHER, at, at + 1) : take(TokenKind.STRING, at, quoted);
  }

  private int operator(int at, int c) {
    questionMark = false;
    return at < signsEnd ? take(OPERATOR, at, at + 1) : run(at, c);
  }

  /** Several characters of operators, or a question mark. */
  private int run(int at, int c) {
    boolean afterOperand = ENDS_OPERAND[symbol == COMMENT ? beforeComments : symbol];
    if (c == '?'
        && !Operators.isEscaped(sql, at)
        && !(afterOperand && Operators.isOperandAfter(sql, at))) {
      return take(TokenKind.PLACEHOLDER, at, at + 1);
    }
    signsEnd = Operators.endOfRun(sql, at, afterOperand);
    int runEnd = Operators.end(sql, at, signsEnd);
    for (int i = at; i < runEnd; i++) {
      questionMark |= sql.at(i) == '?';
    }
    return take(OPERATOR, at, runEnd);
  }

  private int word(int from) {
    int to = from;
    long key = 0;
    int changed = 0;
    int c = sql.at(to);
    int letter = Chars.inWord(c);
    while (letter != 0) {
      key = Words.key(key, letter);
      changed |= letter ^ c;
      c = sql.at(++to);
      letter = Chars.inWord(c);
    }
    if (Chars.isAfterPrefix(sql.at(to))) {
      return prefixed(from, to);
    }
    if (changed != 0) {
      sql.fold(from, to);
    }
    return take(Words.find(key, sql, from, to), from, to);
  }

  /**
   * Takes {@code E'…'}, {@code U&"…"}, {@code a$b} and their like, whose first letters ended here,
   * or those as a word of their own.
   */
  private int prefixed(int from, int to) {
    int first = to == from + 1 ? Chars.lower(sql.at(from)) : 0;
    return switch (sql.at(to)) {
      case '$' -> dollars(from, to, first == 'n');
      case '&' -> first == 'u' ? unicode(from, to) : takeWord(from, to);
      default ->
          first == 'e' || first == 'b' || first == 'x' || first == 'n'
              ? take(TokenKind.STRING, from, Quotes.string(sql, to, first == 'e'))
              : takeWord(from, to);
    };
  }

  private int unicode(int from, int prefix) {
    int quote = prefix + 1;
    return switch (sql.at(quote)) {
      case '\'' -> take(TokenKind.STRING, from, Quotes.string(sql, quote, false));
      case '"' -> take(TokenKind.QUOTED_NAME, from, Quotes.name(sql, quote));
      default -> takeWord(from, prefix);
    };
  }

  /**
   * A name with dollars in it, or none.
   *
   * @param national {@code n'x'} leaves its {@code n} before the server's parameter
   */
  private int dollars(int from, int dollar, boolean national) {
    int digits = Dollars.digits(sql, dollar + 1);
    if (national && digits > dollar + 1) {
      return take(TokenKind.PARAMETER, from, digits);
    }
    return takeWord(from, Dollars.endOfName(sql, from, dollar));
  }

  private int takeWord(int from, int to) {
    sql.fold(from, to);
    return take(Words.find(sql, from, to), from, to);
  }

  private int take(TokenKind kind, int from, int to) {
    return take(Symbols.of(kind), from, to);
  }

  /** Takes a token, and the blank that mostly follows. */
  private int take(int taken, int from, int to) {
    symbol = taken;
    start = from;
    end = to;
    next = sql.at(to) == ' ' ? to + 1 : to;
    return taken;
  }
}
