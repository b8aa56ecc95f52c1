package io.howdah.postgres;

import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a statement may name, as the server would read it: unquoted words folded, others without
 * their quotes.
 *
 * @param said every word of it
 * @param called those before a parenthesis
 * @param dotted those behind a dot
 */
record PlanWords(Set<String> said, Set<String> called, Set<String> dotted) {

  /** Empty when a name is written in a way that only the server reads: {@code U&"\0061"}. */
  static Optional<PlanWords> of(String sql) {
    Tokens tokens = Tokens.of(sql);
    Set<String> said = new LinkedHashSet<>();
    Set<String> called = new LinkedHashSet<>();
    Set<String> dotted = new LinkedHashSet<>();
    for (int i = 0; i < tokens.count(); i++) {
      boolean quoted = tokens.is(i, TokenKind.QUOTED_NAME);
      if (quoted && tokens.text(i).charAt(0) != '"') {
        return Optional.empty();
      }
      if (quoted || tokens.kind(i).isWord()) {
        String name = quoted ? unquoted(tokens.text(i)) : tokens.folded(i);
        said.add(name);
        if (tokens.is(i + 1, TokenKind.OPEN)) {
          called.add(name);
        }
        if (tokens.is(i - 1, TokenKind.DOT)) {
          dotted.add(name);
        }
      }
    }
    return Optional.of(new PlanWords(said, called, dotted));
  }

  private static String unquoted(String text) {
    return text.substring(1, Math.max(1, text.length() - 1)).replace("\"\"", "\"");
  }
}
