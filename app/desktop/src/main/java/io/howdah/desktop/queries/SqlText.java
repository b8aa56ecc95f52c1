package io.howdah.desktop.queries;

import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import io.howdah.desktop.kit.Snippet;
import io.howdah.desktop.kit.Snippet.Kind;
import java.util.ArrayList;
import java.util.List;

/** SQL in coloured pieces, on one line. Pure; any thread; takes any text. */
final class SqlText {
  private SqlText() {}

  /** The first tokens, up to so many characters, white space collapsed. */
  static List<Snippet> oneLine(String sql, int chars) {
    String head = sql.length() > 2 * chars ? sql.substring(0, 2 * chars) : sql;
    Tokens tokens = Tokens.of(head);
    List<Snippet> line = new ArrayList<>();
    int length = 0;
    for (int i = 0; i < tokens.count() && length < chars; i++) {
      String text = (i > 0 && tokens.start(i) > tokens.end(i - 1) ? " " : "") + tokens.text(i);
      length += text.length();
      add(line, text, kind(tokens.kind(i)));
    }
    return List.copyOf(line);
  }

  /** Joins what looks the same, so that few pieces are drawn. */
  static void add(List<Snippet> line, String text, Kind kind) {
    if (!line.isEmpty() && line.getLast().kind() == kind) {
      line.set(line.size() - 1, new Snippet(line.getLast().text() + text, kind));
    } else {
      line.add(new Snippet(text, kind));
    }
  }

  static Kind kind(TokenKind kind) {
    return switch (kind) {
      case KEYWORD -> Kind.KEYWORD;
      case STRING -> Kind.STRING;
      case NUMBER, PARAMETER, PLACEHOLDER -> Kind.NUMBER;
      case COMMENT -> Kind.COMMENT;
      case NAME,
          QUOTED_NAME,
          OPERATOR,
          CAST,
          OPEN,
          CLOSE,
          OPEN_BRACKET,
          CLOSE_BRACKET,
          OPEN_BRACE,
          CLOSE_BRACE,
          COMMA,
          SEMICOLON,
          DOT,
          COLON,
          OTHER ->
          Kind.PLAIN;
    };
  }
}
