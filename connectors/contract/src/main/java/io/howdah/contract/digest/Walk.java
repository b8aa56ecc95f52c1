package io.howdah.contract.digest;

import io.howdah.contract.sql.Symbols;
import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;

/** One walk over the tokens of a text, writing its canonical form. */
final class Walk {
  private static final int RARE = 0;
  private static final int WORD = 1;
  private static final int CONSTANT = 2;
  private static final int BRACKET = 3;
  private static final int OPERATOR = 4;
  private static final int AS_IT_IS = 5;

  /** Of each symbol, which way it takes. */
  private static final byte[] STEPS = new byte[Symbols.COUNT];

  static {
    for (int symbol = 0; symbol < Symbols.NONE; symbol++) {
      STEPS[symbol] = (byte) stepOf(Symbols.kind(symbol));
    }
  }

  private final Tokens tokens;
  private final Writer writer;
  private final Brackets brackets;
  private final Constants constants;
  private final Braces braces;
  private final Utility utility = new Utility();
  private boolean escapes;

  Walk(Tokens tokens) {
    this.tokens = tokens;
    writer = new Writer(tokens, tokens.sql().length());
    brackets = new Brackets(tokens, writer);
    constants = new Constants(tokens, writer);
    braces = new Braces(tokens, writer, brackets);
  }

  private static int stepOf(TokenKind kind) {
    return switch (kind) {
      case STRING, NUMBER, PARAMETER, PLACEHOLDER -> CONSTANT;
      case KEYWORD, NAME, QUOTED_NAME -> WORD;
      case OPERATOR -> OPERATOR;
      case OPEN, OPEN_BRACKET, CLOSE, CLOSE_BRACKET, COMMA -> BRACKET;
      case DOT, COLON, OTHER -> AS_IT_IS;
      case OPEN_BRACE, CLOSE_BRACE, SEMICOLON, CAST, COMMENT -> RARE;
    };
  }

  Canonical run() {
    int token = 0;
    while (token < tokens.count()) {
      token = step(token);
      if (!utility.isWatching()) {
        token = writer.plain(token);
      }
    }
    return writer.finish();
  }

  /** Whether there was a brace. */
  boolean sawEscapes() {
    return escapes;
  }

  /** How many characters were written or compared: linear in the text. */
  long steps() {
    return writer.out().steps();
  }

  /** Writes the token and answers the next one to write. */
  private int step(int token) {
    int symbol = tokens.symbol(token);
    return utility.isWatching() ? watched(token, symbol) : plain(token, symbol);
  }

  private int plain(int token, int symbol) {
    return switch (STEPS[symbol]) {
      case WORD -> constants.isOne(token) ? constants.write(token) : writer.token(token, symbol);
      case CONSTANT -> constants.write(token);
      case BRACKET -> brackets.step(token);
      case OPERATOR -> constants.isSign(token) ? token + 1 : writer.operator(token);
      case AS_IT_IS -> writer.token(token, symbol);
      default -> rare(token, symbol);
    };
  }

  private int rare(int token, int symbol) {
    return switch (Symbols.kind(symbol)) {
      case OPEN_BRACE, CLOSE_BRACE -> brace(token);
      case SEMICOLON -> semicolon(token);
      case CAST -> constants.isBytes(token) ? token + 2 : writer.token(token, symbol);
      default -> token + 1;
    };
  }

  /** A token at the start of a statement, or of one whose names may be constants. */
  private int watched(int token, int symbol) {
    utility.next(tokens, token);
    int step = STEPS[symbol];
    boolean value = step == WORD || step == CONSTANT || step == BRACKET;
    if (value && utility.isFurtherValue(tokens, token)) {
      return token + 1;
    }
    return step == WORD && utility.isConstant(tokens, token)
        ? constants.write(token)
        : plain(token, symbol);
  }

  private int brace(int token) {
    escapes = true;
    return braces.step(token);
  }

  private int semicolon(int token) {
    utility.end();
    writer.semicolon();
    return token + 1;
  }
}
