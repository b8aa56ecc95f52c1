package io.howdah.contract.digest;

import io.howdah.contract.sql.Lexer;
import io.howdah.contract.sql.Symbols;
import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Word;

/** What the server takes for a constant beside literals, and what belongs to one. */
final class Constants {
  private static final int IN = Symbols.of(Word.IN);
  private static final int LIMIT = Symbols.of(Word.LIMIT);
  private static final int UESCAPE = Symbols.of(Word.UESCAPE);
  private static final int FROM = Symbols.of(Word.FROM);
  private static final int NORMALIZED = Symbols.of(Word.NORMALIZED);
  private static final int BYTEA = Symbols.of(Word.BYTEA);
  private static final int STRING = Symbols.of(TokenKind.STRING);
  private static final int COMMA = Symbols.of(TokenKind.COMMA);
  private static final int OPEN_BRACKET = Symbols.of(TokenKind.OPEN_BRACKET);
  private static final int PLACEHOLDER = Symbols.of(TokenKind.PLACEHOLDER);
  private static final int OPEN = Symbols.of(TokenKind.OPEN);
  private static final int CLOSE = Symbols.of(TokenKind.CLOSE);
  private static final boolean[] MAY_BE_ONE = Symbols.where((kind, word) -> mayBeOne(word));

  private static final int NOWHERE = -1;

  private final Lexer lexer;
  private final Writer writer;

  /** Where the last constant ended in the text. */
  private int end = NOWHERE;

  Constants(Lexer lexer, Writer writer) {
    this.lexer = lexer;
    this.writer = writer;
  }

  /** Writes the token as a constant. */
  void write() {
    if (writer.lastWord() == IN) {
      inParentheses();
    } else {
      writer.constant();
    }
    end = lexer.end();
  }

  /** Whether the token is the {@code UESCAPE} of the constant before it and of a string behind. */
  boolean isEscape() {
    if (lexer.symbol() != UESCAPE || end == NOWHERE) {
      return false;
    }
    boolean isNext = lexer.isNextTo(end);
    // what lies between is not looked at again for another one
    end = NOWHERE;
    return isNext && lexer.ahead().next() == STRING;
  }

  /** {@code position(? in ?)} as {@code position(? in (?))}, as the driver may send it. */
  private void inParentheses() {
    writer.bracket(OPEN, '(');
    writer.constant();
    writer.bracket(CLOSE, ')');
    writer.frames().shape(Shape.OTHER);
  }

  /** Whether a word is a constant to the server. */
  boolean isOne() {
    return MAY_BE_ONE[lexer.symbol()] && isOneHere();
  }

  static boolean mayBeOne(Word word) {
    return word != null
        && switch (word) {
          case NULL, TRUE, FALSE, ALL, UNKNOWN, EMPTY, NFC, NFD, NFKC, NFKD -> true;
          default -> false;
        };
  }

  private boolean isOneHere() {
    return switch (lexer.word()) {
      case NULL, TRUE, FALSE -> !writer.isAfterIs();
      case ALL -> writer.lastWord() == LIMIT;
      case UNKNOWN, EMPTY -> isJsonBehaviour();
      default -> isNormalForm();
    };
  }

  /** At {@code extract(}: whether the {@code epoch} of {@code epoch from t} follows. */
  boolean isFieldNext() {
    Lexer ahead = lexer.ahead();
    ahead.next();
    TokenKind kind = ahead.kind();
    boolean named = kind != null && (kind.isWord() || kind.isName());
    return named && ahead.next() == FROM;
  }

  /**
   * The {@code unknown} of {@code unknown on error}, or the first word of {@code empty array on
   * error}; tables of these names are not joined on.
   */
  private boolean isJsonBehaviour() {
    Lexer ahead = lexer.ahead();
    ahead.next();
    if (ahead.word() == Word.ARRAY || ahead.word() == Word.OBJECT) {
      ahead.next();
    }
    if (ahead.word() != Word.ON) {
      return false;
    }
    ahead.next();
    return ahead.word() == Word.ERROR || ahead.word() == Word.EMPTY;
  }

  private boolean isNormalForm() {
    int next = lexer.ahead().next();
    return next == NORMALIZED || writer.last() == COMMA && next == CLOSE;
  }

  /**
   * Whether a cast to {@code bytea} starts here: the driver in simple mode writes it without
   * parentheses, so it is never written.
   */
  boolean isBytes() {
    if (writer.last() != PLACEHOLDER || lexer.nextStart() != 'b') {
      return false;
    }
    Lexer ahead = lexer.ahead();
    return ahead.next() == BYTEA && ahead.next() != OPEN_BRACKET;
  }

  /** Whether a minus belongs to the number after it. A cast binds closer than the sign. */
  boolean isSign() {
    return lexer.is('-') && !Operands.endBeforeMinus(writer.last()) && lexer.isBareNumberNext();
  }
}
