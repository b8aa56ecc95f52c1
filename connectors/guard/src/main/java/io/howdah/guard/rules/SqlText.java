package io.howdah.guard.rules;

import io.howdah.contract.digest.Digests;
import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of a text by reading it once.
 *
 * @param digests of the text as a whole first, then of each statement when there are several
 * @param tables that it names, folded; with and without their schema
 * @param verbs what its statements do to the transaction, in order
 */
record SqlText(List<String> digests, Set<String> tables, List<Verb> verbs) {
  /** A text of more statements is known as a whole and by its first ones. */
  private static final int MOST_STATEMENTS = 100;

  static SqlText of(String sql) {
    Tokens tokens = Tokens.of(sql);
    List<String> digests = new ArrayList<>(1);
    List<Verb> verbs = new ArrayList<>(0);
    digests.add(Digests.of(sql).id());
    int start = 0;
    for (int token = 0; token <= tokens.count(); token++) {
      if (token == tokens.count() || tokens.is(token, TokenKind.SEMICOLON)) {
        Verbs.of(tokens, start, token).ifPresent(verbs::add);
        boolean part = start > 0 || token + 1 < tokens.count();
        if (part && token > start && digests.size() <= MOST_STATEMENTS) {
          digests.add(Digests.of(part(sql, tokens, start, token)).id());
        }
        start = token + 1;
      }
    }
    return new SqlText(
        List.copyOf(new LinkedHashSet<>(digests)), TableNames.of(tokens), List.copyOf(verbs));
  }

  private static String part(String sql, Tokens tokens, int start, int end) {
    return sql.substring(tokens.start(start), tokens.end(end - 1));
  }
}
