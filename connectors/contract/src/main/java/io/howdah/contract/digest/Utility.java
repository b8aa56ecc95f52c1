package io.howdah.contract.digest;

import io.howdah.contract.sql.Lexer;
import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Word;

/**
 * Names that the server takes for constants in utility statements, from some version on: of
 * savepoints, of prepared statements, and what SET sets.
 */
final class Utility {
  private Word head;
  private boolean started;
  private boolean watching = true;
  private boolean inValue;
  private boolean hasValue;

  /** Whether words may be constants here; most statements have none that are. */
  boolean isWatching() {
    return watching;
  }

  /** What stands in the text next. */
  void next(Lexer token) {
    TokenKind kind = token.kind();
    if (!started) {
      started = kind != TokenKind.OPEN_BRACE && kind != TokenKind.CLOSE_BRACE;
      head = watched(token.word());
      watching = !started || head != null;
    } else if (head == Word.SET) {
      inValue |= introducesValue(token.word()) || token.is("=");
    }
  }

  private static Word watched(Word first) {
    return first == Word.SET
            || first == Word.SAVEPOINT
            || first == Word.RELEASE
            || first == Word.ROLLBACK
            || first == Word.DEALLOCATE
        ? first
        : null;
  }

  void end() {
    started = false;
    watching = true;
    head = null;
    inValue = false;
    hasValue = false;
  }

  /** Whether a word is a name that the server takes for a constant. */
  boolean isConstant(Lexer token) {
    if (head == null) {
      return false;
    }
    return switch (head) {
      case SET -> inValue && isValue(token);
      case SAVEPOINT, RELEASE, ROLLBACK, DEALLOCATE -> isName(token);
      default -> false;
    };
  }

  private boolean isValue(Lexer token) {
    return !isNoValue(token.word());
  }

  private static boolean isNoValue(Word word) {
    return word == Word.DEFAULT || introducesValue(word);
  }

  private static boolean introducesValue(Word word) {
    return word == Word.TO || word == Word.ROLE || word == Word.AUTHORIZATION;
  }

  private static boolean isName(Lexer token) {
    if (token.is(TokenKind.QUOTED_NAME)) {
      return true;
    }
    Word word = token.word();
    return word == null
        || switch (word) {
          case SAVEPOINT,
              RELEASE,
              ROLLBACK,
              DEALLOCATE,
              WORK,
              TRANSACTION,
              TO,
              PREPARE,
              PREPARED,
              ALL,
              AND,
              NO ->
              false;
          default -> !token.is("chain");
        };
  }

  /** Whether it continues the list of values of a SET, which is one constant. */
  boolean isFurtherValue(Lexer token) {
    if (!inValue || isNoValue(token.word())) {
      return false;
    }
    boolean further = hasValue;
    hasValue = true;
    return further;
  }
}
