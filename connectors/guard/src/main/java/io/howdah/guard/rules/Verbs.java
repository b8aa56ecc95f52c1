package io.howdah.guard.rules;

import io.howdah.contract.sql.Lexer;
import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import io.howdah.contract.sql.Word;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Finds what a statement does to the transaction, by its words. */
final class Verbs {
  private static final Set<Word> FIRST =
      EnumSet.of(
          Word.BEGIN, Word.START, Word.COMMIT, Word.END, Word.PREPARE, Word.ROLLBACK, Word.ABORT);

  private final Tokens tokens;

  private Verbs(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Of one statement. Most do nothing of the kind, which their first word tells. */
  static Optional<Verb> of(String statement) {
    Lexer lexer = Lexer.of(statement);
    lexer.next();
    return FIRST.contains(lexer.word()) ? new Verbs(Tokens.of(statement)).verb() : Optional.empty();
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
    int last = tokens.count() - 1;
    while (tokens.is(last, TokenKind.SEMICOLON)) {
      last--;
    }
    return is(last, "chain") && is(last - 1, "and");
  }

  private boolean is(int word, String lower) {
    return tokens.is(word, lower);
  }
}
