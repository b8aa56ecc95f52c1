package io.howdah.contract.digest;

import io.howdah.contract.sql.Lexer;
import io.howdah.contract.sql.Symbols;
import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Word;

/**
 * One walk over the tokens of a text, writing its canonical form. A token is dealt with when it is
 * read, so nothing is kept of it; the few that depend on what follows look ahead.
 */
final class Walk {
  private static final int RARE = 0;
  private static final int PLAIN = 1;
  private static final int WORD = 2;
  private static final int CONSTANT = 3;
  private static final int OPEN = 4;
  private static final int CLOSE = 5;
  private static final int COMMA = 6;
  private static final int OPEN_BRACKET = 7;
  private static final int CLOSE_BRACKET = 8;
  private static final int OPERATOR = 9;
  private static final int AS_IT_IS = 10;

  private static final int EXTRACT = Symbols.of(Word.EXTRACT);

  /** Of each symbol, which way it takes. */
  private static final byte[] STEPS = new byte[Symbols.COUNT];

  static {
    for (int symbol = 0; symbol < Symbols.NONE; symbol++) {
      STEPS[symbol] = (byte) (Writer.isPlain(symbol) ? PLAIN : stepOf(Symbols.kind(symbol)));
    }
  }

  private final Lexer lexer;
  private final Writer writer;
  private final Brackets brackets;
  private final Constants constants;
  private final Braces braces;
  private final Utility utility = new Utility();
  private boolean escapes;

  /**
   * @param lexer before the first token
   */
  Walk(Lexer lexer) {
    this.lexer = lexer;
    writer = new Writer(lexer);
    brackets = new Brackets(lexer, writer);
    constants = new Constants(lexer, writer);
    braces = new Braces(lexer, writer, brackets);
  }

  private static int stepOf(TokenKind kind) {
    return switch (kind) {
      case STRING, NUMBER, PARAMETER, PLACEHOLDER -> CONSTANT;
      case KEYWORD, NAME, QUOTED_NAME -> WORD;
      case OPERATOR -> OPERATOR;
      case OPEN -> OPEN;
      case CLOSE -> CLOSE;
      case COMMA -> COMMA;
      case OPEN_BRACKET -> OPEN_BRACKET;
      case CLOSE_BRACKET -> CLOSE_BRACKET;
      case DOT, COLON, OTHER -> AS_IT_IS;
      case OPEN_BRACE, CLOSE_BRACE, SEMICOLON, CAST, COMMENT -> RARE;
    };
  }

  Canonical run() {
    int symbol = lexer.next();
    while (symbol != Symbols.NONE) {
      if (utility.isWatching()) {
        watched(symbol);
      } else if (STEPS[symbol] == PLAIN) {
        writer.plain(symbol);
      } else {
        step(symbol);
      }
      symbol = lexer.next();
    }
    return writer.finish();
  }

  /** Whether there was a brace. */
  boolean sawEscapes() {
    return escapes;
  }

  /** How many bytes were written or compared: linear in the text. */
  long steps() {
    return writer.out().steps();
  }

  /** Writes the token; goes on only to tokens that it deals with, too. */
  private void step(int symbol) {
    switch (STEPS[symbol]) {
      case PLAIN -> writer.plain(symbol);
      case WORD -> word(symbol);
      case CONSTANT -> constants.write();
      case OPEN -> open();
      case CLOSE -> brackets.close();
      case COMMA -> brackets.comma();
      case OPEN_BRACKET -> brackets.openBracket();
      case CLOSE_BRACKET -> brackets.closeBracket();
      case OPERATOR -> operator();
      case AS_IT_IS -> writer.token(symbol);
      default -> rare(symbol);
    }
  }

  private void word(int symbol) {
    if (constants.isOne()) {
      constants.write();
    } else if (constants.isEscape()) {
      lexer.next();
    } else {
      writer.token(symbol);
    }
  }

  private void open() {
    boolean extracts = writer.last() == EXTRACT;
    brackets.open();
    if (extracts && constants.isFieldNext()) {
      lexer.next();
      constants.write();
    }
  }

  private void operator() {
    if (!constants.isSign()) {
      writer.operator();
    }
  }

  private void rare(int symbol) {
    switch (Symbols.kind(symbol)) {
      case OPEN_BRACE, CLOSE_BRACE -> brace();
      case SEMICOLON -> semicolon();
      case CAST -> cast(symbol);
      default -> {}
    }
  }

  /** A token at the start of a statement, or of one whose names may be constants. */
  private void watched(int symbol) {
    if (constants.isEscape()) {
      lexer.next();
      return;
    }
    utility.next(lexer);
    int step = STEPS[symbol];
    boolean word = step == WORD || step == PLAIN && symbol != Writer.DOT;
    boolean value = word || step >= CONSTANT && step <= CLOSE_BRACKET;
    if (value && utility.isFurtherValue(lexer)) {
      return;
    }
    if (word && utility.isConstant(lexer)) {
      constants.write();
    } else {
      step(symbol);
    }
  }

  private void brace() {
    escapes = true;
    braces.step();
  }

  private void semicolon() {
    utility.end();
    writer.semicolon();
  }

  private void cast(int symbol) {
    if (constants.isBytes()) {
      lexer.next();
    } else {
      writer.token(symbol);
    }
  }
}
