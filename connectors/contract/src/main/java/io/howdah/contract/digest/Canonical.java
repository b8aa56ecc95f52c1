package io.howdah.contract.digest;

import io.howdah.contract.sql.Tokens;

/**
 * The text that is digested.
 *
 * @param returning what was taken off its end
 */
record Canonical(String text, String returning) {
  /** What JDBC's escapes became is walked again, as the server has it. */
  static Canonical of(Tokens tokens) {
    Walk walk = new Walk(tokens);
    Canonical first = walk.run();
    if (!walk.sawEscapes()) {
      return first;
    }
    Canonical second = new Walk(Tokens.of(first.text)).run();
    return new Canonical(
        second.text, first.returning.isEmpty() ? second.returning : first.returning);
  }
}
