package io.howdah.guard;

import io.howdah.contract.decision.Refusals;
import io.howdah.guard.rules.Seen;
import io.howdah.guard.rules.Verb;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.sql.Statement;

/**
 * Whether a refusal has doomed the open transaction. Then nothing but a rollback goes through, or
 * an application that catches the error would commit half of its transaction. A rollback to a
 * savepoint, which can only be from before the refusal, undoes what the refused statement belonged
 * to and heals, as it does with PostgreSQL's own errors. A transaction that somebody else began and
 * will end, such as a manager by XA, the server itself is made to fail. Used as its connection is:
 * by one thread at a time.
 */
final class Doom {
  private final Connection connection;
  private final OpenResults results;
  private boolean begun;
  private String refusal;

  /**
   * @param connection the bare one
   * @param results what its statements hold until the transaction ends
   */
  Doom(Connection connection, OpenResults results) {
    this.connection = connection;
    this.results = results;
  }

  /** A statement was refused. */
  void refused(String told) throws SQLException {
    if (refusal != null) {
      return;
    }
    if (begun || !connection.getAutoCommit()) {
      refusal = told;
    } else if (ServerTransaction.isOpen(connection)) {
      ServerTransaction.fail(connection);
    }
  }

  boolean isDoomed() {
    return refusal != null;
  }

  /** Complains when the transaction is doomed. */
  void require() throws SQLException {
    if (refusal != null) {
      throw error();
    }
  }

  /** Complains when it is, unless the text ends it. */
  void require(Seen seen) throws SQLException {
    if (refusal == null) {
      return;
    }
    Verb first = seen.touchesTransaction() ? seen.verbs().get(0) : null;
    if (first == Verb.COMMIT || first == Verb.COMMIT_AND_CHAIN) {
      throw rolledBack();
    }
    boolean ends =
        first == Verb.ROLLBACK
            || first == Verb.ROLLBACK_AND_CHAIN
            || first == Verb.ROLLBACK_TO_SAVEPOINT;
    if (!ends) {
      throw error();
    }
  }

  /** Rolls back instead of committing, and answers what the caller is to get. */
  SQLException rolledBack() throws SQLException {
    SQLException error = error();
    try {
      rollback();
    } catch (SQLException failed) {
      error.addSuppressed(failed);
    }
    return error;
  }

  /** Rolls back, also a transaction that was begun by a text. */
  void rollback() throws SQLException {
    if (connection.getAutoCommit()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("ROLLBACK");
      }
    } else {
      connection.rollback();
    }
    ended();
  }

  /** There is no transaction any more, or no doomed one. */
  void ended() {
    refusal = null;
    begun = false;
    results.releaseAll();
  }

  void healed() {
    refusal = null;
  }

  /**
   * A text that touches the transaction was sent.
   *
   * @param failed whether the server refused it. A commit that fails rolls back, so that one ends
   *     the transaction too; and if something before it failed, the server itself dooms the rest
   */
  void sent(Seen seen, boolean failed) {
    if (failed) {
      failed(seen.verbs().get(seen.verbs().size() - 1));
      return;
    }
    for (Verb verb : seen.verbs()) {
      switch (verb) {
        case BEGIN -> begun = true;
        case COMMIT, ROLLBACK -> ended();
        case COMMIT_AND_CHAIN, ROLLBACK_AND_CHAIN -> {
          healed();
          results.releaseAll();
        }
        case ROLLBACK_TO_SAVEPOINT -> healed();
      }
    }
  }

  private void failed(Verb last) {
    switch (last) {
      case COMMIT, ROLLBACK, COMMIT_AND_CHAIN, ROLLBACK_AND_CHAIN -> ended();
      case BEGIN, ROLLBACK_TO_SAVEPOINT -> {}
    }
  }

  private SQLException error() {
    return new SQLNonTransientException(Refusals.doomed(refusal), Refusals.DOOMED);
  }
}
