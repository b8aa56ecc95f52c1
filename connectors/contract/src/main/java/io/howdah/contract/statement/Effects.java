package io.howdah.contract.statement;

import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import io.howdah.contract.sql.Word;
import java.util.Locale;
import java.util.Set;

/** Finds what writes, or may: statements inside statements, row locks, functions known to. */
final class Effects {
  private static final int LONGEST_NAME = 64;
  private static final Set<String> WRITING =
      Set.of(
          "nextval",
          "setval",
          "currval",
          "lastval",
          "set_config",
          "pg_notify",
          "txid_current",
          "pg_current_xact_id",
          "pg_terminate_backend",
          "pg_cancel_backend",
          "pg_reload_conf",
          "pg_switch_wal",
          "pg_promote",
          "pg_rotate_logfile");
  private static final String[] WRITING_PREFIXES = {
    "pg_advisory_",
    "pg_try_advisory_",
    "lo_",
    "dblink",
    "pg_create_",
    "pg_drop_",
    "pg_stat_reset",
    "pg_stat_statements_reset",
    "pg_replication_",
    "pg_logical_",
    "pg_backup_",
    "pg_wal_replay_"
  };

  private Effects() {}

  static Effect of(Tokens tokens, StatementKind kind) {
    return switch (kind) {
      case SELECT -> query(tokens);
      case TRANSACTION -> transaction(tokens);
      case UTILITY -> utility(tokens);
      case COPY -> copy(tokens);
      case INSERT, UPDATE, DELETE, MERGE, CALL, NONE -> Effect.MAY_WRITE;
    };
  }

  private static Effect query(Tokens tokens) {
    for (int token = 0; token < tokens.count(); token++) {
      if (writes(tokens, token)) {
        return Effect.MAY_WRITE;
      }
    }
    return Effect.READS;
  }

  private static boolean writes(Tokens tokens, int token) {
    Word word = tokens.word(token);
    if (word == null) {
      return isWritingCall(tokens, token);
    }
    return switch (word) {
      case INSERT, DELETE, MERGE -> startsStatement(tokens, token);
      case UPDATE -> startsStatement(tokens, token) || locks(tokens, token);
      case SHARE -> locks(tokens, token);
      case INTO -> true;
      default -> false;
    };
  }

  /** Columns and functions may have these names, a statement starts after a parenthesis. */
  private static boolean startsStatement(Tokens tokens, int token) {
    TokenKind before = tokens.kind(token - 1);
    return before == null
        || before == TokenKind.OPEN
        || before == TokenKind.SEMICOLON
        || before == TokenKind.CLOSE;
  }

  /** {@code FOR UPDATE}, {@code FOR NO KEY UPDATE}, {@code FOR SHARE}, {@code FOR KEY SHARE}. */
  private static boolean locks(Tokens tokens, int token) {
    return tokens.word(token - 1) == Word.FOR || tokens.is(token - 1, "key");
  }

  private static boolean isWritingCall(Tokens tokens, int token) {
    if (!tokens.is(token + 1, TokenKind.OPEN)
        || !tokens.kind(token).isName()
        || tokens.length(token) > LONGEST_NAME) {
      return false;
    }
    String name = tokens.text(token).toLowerCase(Locale.ROOT).replace("\"", "");
    if (WRITING.contains(name)) {
      return true;
    }
    for (String prefix : WRITING_PREFIXES) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static Effect transaction(Tokens tokens) {
    boolean twoPhase =
        tokens.word(0) == Word.PREPARE || tokens.word(Kinds.first(tokens) + 1) == Word.PREPARED;
    return twoPhase ? Effect.MAY_WRITE : Effect.READS;
  }

  private static Effect utility(Tokens tokens) {
    Word first = tokens.word(Kinds.first(tokens));
    if (first == null) {
      return Effect.MAY_WRITE;
    }
    return switch (first) {
      case SHOW, SET, RESET, FETCH, MOVE, CLOSE, DISCARD, DEALLOCATE -> Effect.READS;
      case DECLARE, PREPARE -> query(tokens);
      case EXPLAIN -> explains(tokens);
      default -> Effect.MAY_WRITE;
    };
  }

  /** Without ANALYZE nothing runs. */
  private static Effect explains(Tokens tokens) {
    boolean runs = false;
    for (int token = 0; token < tokens.count(); token++) {
      runs |= tokens.word(token) == Word.ANALYZE;
      if (runs && tokens.word(token) != null && isWrite(tokens.word(token))) {
        return Effect.MAY_WRITE;
      }
    }
    return runs ? query(tokens) : Effect.READS;
  }

  private static boolean isWrite(Word word) {
    return switch (word) {
      case INSERT, UPDATE, DELETE, MERGE, CREATE, REFRESH, EXECUTE -> true;
      default -> false;
    };
  }

  /** Out of the database it reads. */
  private static Effect copy(Tokens tokens) {
    boolean out = false;
    int depth = 0;
    for (int token = 0; token < tokens.count(); token++) {
      TokenKind kind = tokens.kind(token);
      depth += kind == TokenKind.OPEN ? 1 : kind == TokenKind.CLOSE ? -1 : 0;
      out |= depth == 0 && tokens.word(token) == Word.TO;
    }
    boolean program = tokens.count() > 0 && hasProgram(tokens);
    return out && !program ? query(tokens) : Effect.MAY_WRITE;
  }

  private static boolean hasProgram(Tokens tokens) {
    for (int token = 0; token < tokens.count(); token++) {
      if (tokens.word(token) == Word.TO && tokens.is(token + 1, "program")) {
        return true;
      }
    }
    return false;
  }
}
