package io.howdah.guard.rules;

import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import java.util.Optional;

/** Finds what a statement does to the transaction, by its words. */
final class Verbs {
  private final Tokens tokens;
  private final int start;
  private final int end;

  private Verbs(Tokens tokens, int start, int end) {
    this.tokens = tokens;
    this.start = start;
    this.end = end;
  }

  /** Of the statement that the tokens from {@code start} to before {@code end} are. */
  static Optional<Verb> of(Tokens tokens, int start, int end) {
    return start < end ? new Verbs(tokens, start, end).verb() : Optional.empty();
  }

  private Optional<Verb> verb() {
    if (is(0, "begin") || is(0, "start") && is(1, "transaction")) {
      return Optional.of(Verb.BEGIN);
    }
    if (is(0, "commit") || is(0, "end")) {
      return is(1, "prepared")
          ? Optional.empty()
          : Optional.of(chains() ? Verb.COMMIT_AND_CHAIN : Verb.COMMIT);
    }
    if (is(0, "prepare") && is(1, "transaction")) {
      return Optional.of(Verb.COMMIT);
    }
    return is(0, "rollback") || is(0, "abort") ? rollback() : Optional.empty();
  }

  private Optional<Verb> rollback() {
    if (is(1, "prepared")) {
      return Optional.empty();
    }
    boolean toSavepoint = is(1, "to") || (is(1, "work") || is(1, "transaction")) && is(2, "to");
    if (toSavepoint) {
      return Optional.of(Verb.ROLLBACK_TO_SAVEPOINT);
    }
    return Optional.of(chains() ? Verb.ROLLBACK_AND_CHAIN : Verb.ROLLBACK);
  }

  private boolean chains() {
    int last = end - start - 1;
    return is(last, "chain") && is(last - 1, "and");
  }

  private boolean is(int word, String lower) {
    int token = start + word;
    return token < end && tokens.kind(token) != TokenKind.QUOTED_NAME && tokens.is(token, lower);
  }
}
