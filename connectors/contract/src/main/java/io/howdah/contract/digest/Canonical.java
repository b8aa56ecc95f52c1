package io.howdah.contract.digest;

import io.howdah.contract.sql.Lexer;

/**
 * What is digested.
 *
 * @param out the text, all that was written
 * @param returning what was taken off its end
 */
record Canonical(Out out, String returning) {
  /** What JDBC's escapes became is walked again, as the server has it. */
  static Canonical of(String sql) {
    Walk walk = new Walk(Lexer.of(sql));
    Canonical first = walk.run();
    if (!walk.sawEscapes()) {
      return first;
    }
    Canonical second = new Walk(Lexer.of(first.text())).run();
    return new Canonical(
        second.out, first.returning.isEmpty() ? second.returning : first.returning);
  }

  String text() {
    return out.text(0);
  }
}
