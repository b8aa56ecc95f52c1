package io.howdah.contract.statement;

import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import io.howdah.contract.sql.Word;

/** Which words are followed by tables, and which end a list of them. */
final class Clauses {
  private Clauses() {}

  /** Whether a query or a change starts with this word, and not a part of another. */
  static boolean isStatement(Tokens tokens, int token) {
    Word word = tokens.word(token);
    if (word == null) {
      return false;
    }
    return switch (word) {
      case SELECT, DELETE, INSERT, MERGE, TRUNCATE, LOCK, COPY -> !isPartOfMerge(tokens, token);
      case UPDATE -> isUpdate(tokens, token);
      default -> false;
    };
  }

  private static boolean isPartOfMerge(Tokens tokens, int token) {
    return tokens.word(token - 1) == Word.THEN;
  }

  private static boolean isUpdate(Tokens tokens, int token) {
    Word before = tokens.word(token - 1);
    boolean part =
        before == Word.FOR
            || before == Word.DO
            || before == Word.THEN
            || before == Word.ON
            || before == Word.OR
            || tokens.is(token - 1, "key")
            || tokens.is(token - 1, "before")
            || tokens.is(token - 1, "after")
            || tokens.is(token - 1, TokenKind.COMMA);
    return !part;
  }

  /** Whether a table is named after this word. */
  static boolean startsTables(Tokens tokens, int token, Frame frame) {
    return switch (tokens.word(token)) {
      case FROM -> isFrom(tokens, token, frame);
      case JOIN -> true;
      case INTO -> true;
      case USING -> frame.statement == Word.DELETE || frame.statement == Word.MERGE;
      case UPDATE -> isUpdate(tokens, token);
      case TABLE -> !frame.expects;
      case TRUNCATE -> tokens.word(token - 1) == null;
      case LOCK, COPY -> token == 0;
      default -> false;
    };
  }

  /** Not that of {@code extract(… from …)}, nor of {@code IS DISTINCT FROM}. */
  private static boolean isFrom(Tokens tokens, int token, Frame frame) {
    if (frame.statement == null || frame.statement == Word.COPY) {
      return false;
    }
    Word before = tokens.word(token - 2);
    boolean compares =
        tokens.word(token - 1) == Word.DISTINCT && (before == Word.IS || before == Word.NOT);
    return !compares;
  }

  /** Whether more tables may follow after a comma. */
  static boolean startsList(Word word, Frame frame) {
    return switch (word) {
      case FROM, USING, TRUNCATE, LOCK, TABLE -> true;
      case JOIN -> frame.inTables;
      default -> false;
    };
  }

  static boolean endsTables(Word word) {
    return switch (word) {
      case WHERE,
          GROUP,
          HAVING,
          ORDER,
          LIMIT,
          OFFSET,
          FETCH,
          FOR,
          WINDOW,
          UNION,
          INTERSECT,
          EXCEPT,
          SET,
          RETURNING,
          WHEN,
          VALUES,
          SELECT,
          DEFAULT ->
          true;
      default -> false;
    };
  }

  /** {@code INSERT INTO t (a, b)} and its like: the parenthesis is not a call's. */
  static boolean hasColumns(Tokens tokens, int token) {
    int before = token - 1;
    while (tokens.word(before) == Word.ONLY || tokens.is(before, "exists")) {
      before--;
    }
    Word word = tokens.word(before);
    return word == Word.INTO
        || word == Word.COPY
        || word == Word.TABLE
        || word == Word.NOT
        || tokens.is(before, "if");
  }
}
