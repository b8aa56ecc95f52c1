package io.howdah.contract.digest;

import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import io.howdah.contract.sql.Word;

/**
 * Names that the server takes for constants in utility statements, from some version on: of
 * savepoints, of prepared statements, and what SET sets.
 */
final class Utility {
  private Word head;
  private boolean started;
  private boolean inValue;
  private boolean hasValue;

  /** Whether words may be constants here; most statements have none that are. */
  boolean isWatching() {
    return !started || head != null;
  }

  /** What stands in the text next. */
  void next(Tokens tokens, int token) {
    TokenKind kind = tokens.kind(token);
    if (!started) {
      started = kind != TokenKind.OPEN_BRACE && kind != TokenKind.CLOSE_BRACE;
      head = watched(tokens.word(token));
    } else if (head == Word.SET) {
      inValue |= introducesValue(tokens.word(token)) || tokens.is(token, "=");
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
    head = null;
    inValue = false;
    hasValue = false;
  }

  /** Whether a word is a name that the server takes for a constant. */
  boolean isConstant(Tokens tokens, int token) {
    if (head == null) {
      return false;
    }
    return switch (head) {
      case SET -> inValue && isValue(tokens, token);
      case SAVEPOINT, RELEASE, ROLLBACK, DEALLOCATE -> isName(tokens, token);
      default -> false;
    };
  }

  private boolean isValue(Tokens tokens, int token) {
    return !isNoValue(tokens.word(token));
  }

  private static boolean isNoValue(Word word) {
    return word == Word.DEFAULT || introducesValue(word);
  }

  private static boolean introducesValue(Word word) {
    return word == Word.TO || word == Word.ROLE || word == Word.AUTHORIZATION;
  }

  private static boolean isName(Tokens tokens, int token) {
    if (tokens.is(token, TokenKind.QUOTED_NAME)) {
      return true;
    }
    Word word = tokens.word(token);
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
          default -> !tokens.is(token, "chain");
        };
  }

  /** Whether it continues the list of values of a SET, which is one constant. */
  boolean isFurtherValue(Tokens tokens, int token) {
    if (!inValue || isNoValue(tokens.word(token))) {
      return false;
    }
    boolean further = hasValue;
    hasValue = true;
    return further;
  }
}
