package io.howdah.contract.statement;

import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import io.howdah.contract.sql.Word;

/** Names as tokens. */
final class Names {
  private Names() {}

  /** Whether a table may be named so: any word but those that must be quoted. */
  static boolean isName(Tokens tokens, int token) {
    TokenKind kind = tokens.kind(token);
    if (kind == null) {
      return false;
    }
    Word word = tokens.word(token);
    return kind.isName() || kind == TokenKind.KEYWORD && !word.takesOperand;
  }

  /** The token after a name with its dots. */
  static int end(Tokens tokens, int first) {
    int token = first + 1;
    while (tokens.is(token, TokenKind.DOT)
        && tokens.kind(token + 1) != null
        && (tokens.kind(token + 1).isWord() || tokens.kind(token + 1).isName())) {
      token += 2;
    }
    return token;
  }

  /** The name that ends before this token. */
  static TableName table(Tokens tokens, int first, int end) {
    String schema = end - first >= 3 ? plain(tokens, end - 3) : "";
    return new TableName(schema, plain(tokens, end - 1));
  }

  /** Folded, or without its quotes. */
  static String plain(Tokens tokens, int token) {
    String text = tokens.text(token);
    if (!tokens.is(token, TokenKind.QUOTED_NAME)) {
      return tokens.folded(token);
    }
    int open = text.indexOf('"');
    int close = text.length() > open + 1 && text.endsWith("\"") ? text.length() - 1 : text.length();
    return text.substring(open + 1, close).replace("\"\"", "\"");
  }
}
