package io.howdah.contract.digest;

import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;

/** One walk over the tokens of a text, writing its canonical form. */
final class Walk {
  private final Tokens tokens;
  private final Writer writer;
  private final Brackets brackets;
  private final Constants constants;
  private final Braces braces;
  private final Utility utility = new Utility();
  private boolean escapes;

  Walk(String sql) {
    tokens = Tokens.of(sql);
    writer = new Writer(tokens, sql.length());
    brackets = new Brackets(tokens, writer);
    constants = new Constants(tokens, writer);
    braces = new Braces(tokens, writer, brackets);
  }

  Canonical run() {
    int token = 0;
    while (token < tokens.count()) {
      token = step(token);
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
    TokenKind kind = tokens.kind(token);
    if (utility.isAtStart() && startsOther(kind)) {
      utility.noWord();
    }
    return switch (kind) {
      case STRING, NUMBER, PARAMETER, PLACEHOLDER -> constant(token);
      case KEYWORD, NAME, QUOTED_NAME -> word(token);
      case OPERATOR -> operator(token);
      case OPEN, OPEN_BRACKET, CLOSE, CLOSE_BRACKET, COMMA -> bracket(token);
      case OPEN_BRACE, CLOSE_BRACE -> brace(token);
      case SEMICOLON -> semicolon(token);
      case CAST -> constants.isBytes(token) ? token + 2 : writer.token(token);
      case DOT, COLON, OTHER -> writer.token(token);
      case COMMENT -> token + 1;
    };
  }

  private static boolean startsOther(TokenKind kind) {
    return !kind.isWord() && kind != TokenKind.OPEN_BRACE && kind != TokenKind.CLOSE_BRACE;
  }

  private int constant(int token) {
    return utility.isFurtherValue(tokens, token) ? token + 1 : constants.write(token);
  }

  private int bracket(int token) {
    return utility.isFurtherValue(tokens, token) ? token + 1 : brackets.step(token);
  }

  private int word(int token) {
    if (utility.isWatching()) {
      return watchedWord(token);
    }
    return constants.isOne(token) ? constants.write(token) : writer.token(token);
  }

  private int watchedWord(int token) {
    utility.word(tokens, token);
    if (utility.isFurtherValue(tokens, token)) {
      return token + 1;
    }
    return utility.isConstant(tokens, token) || constants.isOne(token)
        ? constants.write(token)
        : writer.token(token);
  }

  private int brace(int token) {
    escapes = true;
    return braces.step(token);
  }

  private int operator(int token) {
    utility.operator(tokens, token);
    return constants.isSign(token) ? token + 1 : writer.token(token);
  }

  private int semicolon(int token) {
    utility.end();
    writer.semicolon();
    return token + 1;
  }
}
