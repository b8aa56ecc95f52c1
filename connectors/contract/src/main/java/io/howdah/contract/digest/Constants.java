package io.howdah.contract.digest;

import io.howdah.contract.sql.Symbols;
import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import io.howdah.contract.sql.Word;

/** What the server takes for a constant beside literals, and what belongs to one. */
final class Constants {
  private static final int IN = Symbols.of(Word.IN);
  private static final int LIMIT = Symbols.of(Word.LIMIT);
  private static final int UESCAPE = Symbols.of(Word.UESCAPE);
  private static final int FROM = Symbols.of(Word.FROM);
  private static final int NUMBER = Symbols.of(TokenKind.NUMBER);
  private static final int PLACEHOLDER = Symbols.of(TokenKind.PLACEHOLDER);
  private static final int OPEN = Symbols.of(TokenKind.OPEN);
  private static final int CLOSE = Symbols.of(TokenKind.CLOSE);
  private static final boolean[] MAY_BE_ONE = Symbols.where((kind, word) -> mayBeOne(word));

  private final Tokens tokens;
  private final Writer writer;

  Constants(Tokens tokens, Writer writer) {
    this.tokens = tokens;
    this.writer = writer;
  }

  /** Writes a constant with its {@code UESCAPE}, and answers the next token. */
  int write(int token) {
    if (writer.lastWord() == IN) {
      inParentheses();
    } else {
      writer.constant();
    }
    boolean escaped = tokens.symbol(token + 1) == UESCAPE && tokens.is(token + 2, TokenKind.STRING);
    return escaped ? token + 3 : token + 1;
  }

  /** {@code position(? in ?)} as {@code position(? in (?))}, as the driver may send it. */
  private void inParentheses() {
    writer.bracket(OPEN, '(');
    writer.constant();
    writer.bracket(CLOSE, ')');
    writer.frames().shape(Shape.OTHER);
  }

  /** Whether a word is a constant to the server. */
  boolean isOne(int token) {
    return isExtractField(token) || MAY_BE_ONE[tokens.symbol(token)] && isOneHere(token);
  }

  static boolean mayBeOne(Word word) {
    return word != null
        && switch (word) {
          case NULL, TRUE, FALSE, ALL, UNKNOWN, EMPTY, NFC, NFD, NFKC, NFKD -> true;
          default -> false;
        };
  }

  private boolean isOneHere(int token) {
    return switch (tokens.word(token)) {
      case NULL, TRUE, FALSE -> !writer.isAfterIs();
      case ALL -> writer.lastWord() == LIMIT;
      case UNKNOWN, EMPTY -> isJsonBehaviour(token + 1) || isJsonEmpty(token);
      default -> isNormalForm(token);
    };
  }

  /** The {@code epoch} of {@code extract(epoch from t)}. */
  private boolean isExtractField(int token) {
    return tokens.symbol(token + 1) == FROM
        && tokens.is(token - 1, TokenKind.OPEN)
        && tokens.word(token - 2) == Word.EXTRACT;
  }

  /** The {@code unknown} of {@code unknown on error}; tables of these names are not joined on. */
  private boolean isJsonBehaviour(int next) {
    Word event = tokens.word(next + 1);
    return tokens.word(next) == Word.ON && (event == Word.ERROR || event == Word.EMPTY);
  }

  /** The first word of {@code empty array on error}. */
  private boolean isJsonEmpty(int token) {
    Word of = tokens.word(token + 1);
    return (of == Word.ARRAY || of == Word.OBJECT) && isJsonBehaviour(token + 2);
  }

  private boolean isNormalForm(int token) {
    return tokens.word(token + 1) == Word.NORMALIZED
        || tokens.is(token - 1, TokenKind.COMMA) && tokens.is(token + 1, TokenKind.CLOSE);
  }

  /**
   * Whether a cast to {@code bytea} starts here: the driver in simple mode writes it without
   * parentheses, so it is never written.
   */
  boolean isBytes(int token) {
    return writer.last() == PLACEHOLDER
        && tokens.word(token + 1) == Word.BYTEA
        && !tokens.is(token + 2, TokenKind.OPEN_BRACKET);
  }

  /** Whether a minus belongs to the number after it. A cast binds closer than the sign. */
  boolean isSign(int token) {
    return tokens.symbol(token + 1) == NUMBER
        && tokens.is(token, "-")
        && !Operands.endBeforeMinus(writer.last())
        && !tokens.is(token + 2, TokenKind.CAST)
        && !tokens.is(token + 2, TokenKind.OPEN_BRACKET);
  }
}
