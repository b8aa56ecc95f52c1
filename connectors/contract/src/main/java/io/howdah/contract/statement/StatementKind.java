package io.howdah.contract.statement;

import io.howdah.contract.sql.Word;

/** What kind of statement a text is. */
public enum StatementKind {
  /** Also {@code VALUES} and {@code TABLE}. */
  SELECT,
  INSERT,
  UPDATE,
  DELETE,
  MERGE,
  /** {@code CALL}, {@code DO}, {@code EXECUTE}, and JDBC's <code>{call}</code>. */
  CALL,
  COPY,
  /** What begins, ends or marks a transaction. */
  TRANSACTION,
  /** Any other command. */
  UTILITY,
  /** No statement: empty, or it starts with no word that begins one. */
  NONE;

  /** By its first word, for any statement that does not start with {@code WITH}. */
  static StatementKind of(Word first) {
    if (first == null) {
      return UTILITY;
    }
    return switch (first) {
      case SELECT, VALUES, TABLE -> SELECT;
      case INSERT -> INSERT;
      case UPDATE -> UPDATE;
      case DELETE -> DELETE;
      case MERGE -> MERGE;
      case CALL, DO, EXECUTE -> CALL;
      case COPY -> COPY;
      case BEGIN, START, COMMIT, END, ROLLBACK, ABORT, SAVEPOINT, RELEASE -> TRANSACTION;
      default -> UTILITY;
    };
  }
}
