package io.howdah.guard.rules;

import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The tables that a text names: what stands behind FROM, JOIN, INTO, UPDATE, USING, TABLE and
 * TRUNCATE, and behind the commas that go on there. Names of CTEs are among them.
 */
final class TableNames {
  private static final Set<String> BEFORE =
      Set.of("from", "join", "into", "update", "using", "table", "truncate", "copy");
  private static final Set<String> BETWEEN = Set.of("only", "lateral", "if", "not", "exists");
  private static final int MOST = 200;

  private final Tokens tokens;
  private final Set<String> names = new HashSet<>();

  private TableNames(Tokens tokens) {
    this.tokens = tokens;
  }

  static Set<String> of(Tokens tokens) {
    TableNames found = new TableNames(tokens);
    for (int token = 0; token < tokens.count() && found.names.size() < MOST; token++) {
      if (tokens.kind(token).isWord() && BEFORE.contains(lower(tokens, token))) {
        found.list(token + 1);
      }
    }
    return Set.copyOf(found.names);
  }

  private void list(int token) {
    int next = name(token);
    while (next > 0 && names.size() < MOST) {
      next = tokens.is(next, TokenKind.COMMA) ? name(next + 1) : 0;
    }
  }

  /** Takes a name and its alias; answers what follows, or 0 when there is none. */
  private int name(int token) {
    while (isWord(token) && BETWEEN.contains(lower(tokens, token)) || isOpen(token)) {
      token++;
    }
    if (!isName(token)) {
      return 0;
    }
    StringBuilder whole = new StringBuilder(folded(token));
    while (tokens.is(token + 1, TokenKind.DOT) && isName(token + 2)) {
      token += 2;
      names.add(folded(token));
      whole.append('.').append(folded(token));
    }
    token++;
    if (isOpen(token) && !isColumnList(token)) {
      return 0;
    }
    names.add(whole.toString());
    return alias(token);
  }

  /** A function's arguments, unless a column list may stand here: {@code into t (a, b)}. */
  private boolean isColumnList(int token) {
    return tokens.end(token - 1) < tokens.start(token);
  }

  private int alias(int token) {
    int next = tokens.is(token, "as") ? token + 1 : token;
    return tokens.kind(next) != null && tokens.kind(next).isName() ? next + 1 : next;
  }

  private boolean isOpen(int token) {
    return tokens.is(token, TokenKind.OPEN);
  }

  private boolean isWord(int token) {
    return tokens.kind(token) != null && tokens.kind(token).isWord();
  }

  private boolean isName(int token) {
    TokenKind kind = tokens.kind(token);
    return kind != null && (kind.isName() || kind.isWord() && tokens.word(token) == null);
  }

  private String folded(int token) {
    if (!tokens.is(token, TokenKind.QUOTED_NAME)) {
      return lower(tokens, token);
    }
    String text = tokens.text(token);
    int quote = text.indexOf('"');
    int end = text.endsWith("\"") && text.length() > quote + 1 ? text.length() - 1 : text.length();
    return text.substring(quote + 1, end).replace("\"\"", "\"");
  }

  private static String lower(Tokens tokens, int token) {
    return tokens.length(token) > 200 ? "" : tokens.text(token).toLowerCase(Locale.ROOT);
  }
}
