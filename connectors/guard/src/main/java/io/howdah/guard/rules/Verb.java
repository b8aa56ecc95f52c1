package io.howdah.guard.rules;

/** What a statement does to the transaction. */
public enum Verb {
  BEGIN,
  /** Also {@code PREPARE TRANSACTION}: the session is out of it. */
  COMMIT,
  ROLLBACK,
  ROLLBACK_TO_SAVEPOINT,
  /** Commits or rolls back, and begins the next one. */
  COMMIT_AND_CHAIN,
  ROLLBACK_AND_CHAIN
}
