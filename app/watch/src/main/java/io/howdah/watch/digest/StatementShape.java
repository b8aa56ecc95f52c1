package io.howdah.watch.digest;

import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import io.howdah.contract.sql.Word;
import io.howdah.fleet.digest.StatementKind;
import java.util.List;
import java.util.Set;

/**
 * What a statement is, by its text alone.
 *
 * @param tables each place where a table stands
 * @param constants constants and parameters in it
 * @param onlyReads a query that locks nothing, changes nothing and calls nothing known to
 */
record StatementShape(StatementKind kind, List<String> tables, int constants, boolean onlyReads) {

  private static final Set<String> CHANGING =
      Set.of(
          "nextval",
          "setval",
          "pg_notify",
          "txid_current",
          "pg_current_xact_id",
          "set_config",
          "pg_advisory_lock",
          "pg_advisory_lock_shared",
          "pg_try_advisory_lock",
          "pg_try_advisory_lock_shared",
          "pg_advisory_xact_lock",
          "pg_advisory_xact_lock_shared",
          "pg_try_advisory_xact_lock",
          "pg_try_advisory_xact_lock_shared",
          "pg_advisory_unlock",
          "pg_advisory_unlock_all",
          "dblink_exec");

  static StatementShape of(String text) {
    Tokens tokens = Tokens.of(text);
    StatementKind kind = kind(tokens);
    List<String> tables = StatementTables.of(tokens);
    return new StatementShape(
        kind,
        tables,
        constants(tokens),
        kind == StatementKind.SELECT && !tables.isEmpty() && !changes(tokens));
  }

  private static int constants(Tokens tokens) {
    int constants = 0;
    for (int at = 0; at < tokens.count(); at++) {
      constants += tokens.kind(at).isConstant() ? 1 : 0;
    }
    return constants;
  }

  private static StatementKind kind(Tokens tokens) {
    int first = 0;
    while (tokens.is(first, TokenKind.OPEN)) {
      first++;
    }
    if (tokens.count() <= first) {
      return StatementKind.UNKNOWN;
    }
    return tokens.word(first) == Word.WITH ? behindCtes(tokens, first) : kind(tokens, first);
  }

  /** The first verb outside of any parentheses. */
  private static StatementKind behindCtes(Tokens tokens, int from) {
    int depth = 0;
    for (int at = from; at < tokens.count(); at++) {
      depth += tokens.is(at, TokenKind.OPEN) ? 1 : tokens.is(at, TokenKind.CLOSE) ? -1 : 0;
      if (depth == 0 && kind(tokens, at) != StatementKind.UTILITY) {
        return kind(tokens, at);
      }
    }
    return StatementKind.SELECT;
  }

  private static StatementKind kind(Tokens tokens, int at) {
    if (tokens.is(at, "merge")) {
      return StatementKind.MERGE;
    }
    Word word = tokens.word(at);
    if (word == Word.SELECT || word == Word.VALUES || word == Word.TABLE) {
      return StatementKind.SELECT;
    }
    return word == Word.INSERT
        ? StatementKind.INSERT
        : word == Word.UPDATE
            ? StatementKind.UPDATE
            : word == Word.DELETE
                ? StatementKind.DELETE
                : word == Word.COPY ? StatementKind.COPY : StatementKind.UTILITY;
  }

  private static boolean changes(Tokens tokens) {
    for (int at = 0; at < tokens.count(); at++) {
      Word word = tokens.word(at);
      boolean verb =
          word == Word.INSERT || word == Word.UPDATE || word == Word.DELETE || word == Word.INTO;
      boolean lock = word == Word.FOR && (tokens.is(at + 1, "share") || tokens.is(at + 1, "key"));
      boolean call =
          tokens.is(at + 1, TokenKind.OPEN)
              && tokens.length(at) < 40
              && CHANGING.contains(tokens.text(at));
      if (verb || lock || call || tokens.is(at, "merge")) {
        return true;
      }
    }
    return false;
  }
}
