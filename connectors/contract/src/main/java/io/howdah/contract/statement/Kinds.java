package io.howdah.contract.statement;

import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import io.howdah.contract.sql.Word;

/** Finds the word that says what kind a statement is. */
final class Kinds {
  private Kinds() {}

  static StatementKind of(Tokens tokens) {
    int first = first(tokens);
    if (tokens.is(first, TokenKind.OPEN_BRACE)) {
      return StatementKind.CALL;
    }
    if (tokens.kind(first) == null || !tokens.kind(first).isWord()) {
      return StatementKind.NONE;
    }
    if (tokens.word(first) == Word.WITH) {
      return ofWith(tokens, first);
    }
    boolean prepares = tokens.word(first) == Word.PREPARE;
    return prepares && tokens.word(first + 1) == Word.TRANSACTION
        ? StatementKind.TRANSACTION
        : StatementKind.of(tokens.word(first));
  }

  /** The first token that is neither a parenthesis nor a semicolon. */
  static int first(Tokens tokens) {
    int token = 0;
    while (tokens.is(token, TokenKind.OPEN) || tokens.is(token, TokenKind.SEMICOLON)) {
      token++;
    }
    return token;
  }

  /** What follows the queries of WITH, at its own depth. */
  private static StatementKind ofWith(Tokens tokens, int with) {
    int depth = 0;
    for (int token = with; token < tokens.count() && depth >= 0; token++) {
      TokenKind kind = tokens.kind(token);
      depth += kind == TokenKind.OPEN ? 1 : kind == TokenKind.CLOSE ? -1 : 0;
      if (depth == 0 && tokens.is(token - 1, TokenKind.CLOSE) && isMain(tokens.word(token))) {
        return StatementKind.of(tokens.word(token));
      }
    }
    return StatementKind.SELECT;
  }

  private static boolean isMain(Word word) {
    return word != null
        && switch (word) {
          case SELECT, VALUES, TABLE, INSERT, UPDATE, DELETE, MERGE -> true;
          default -> false;
        };
  }
}
