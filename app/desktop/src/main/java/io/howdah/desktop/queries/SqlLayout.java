package io.howdah.desktop.queries;

import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import io.howdah.desktop.kit.Snippet;
import io.howdah.desktop.kit.Visible;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Lays a statement out over lines: a line for each clause and each join, subqueries further in,
 * long lines wrapped. Changes white space alone. Linear; takes any text.
 */
final class SqlLayout {
  private static final int WIDTH = 68;
  private static final int MOST_LINES = 2_000;
  private static final int DEEPEST = 12;
  private static final Set<String> CLAUSES =
      Set.of(
          "from",
          "where",
          "group",
          "order",
          "having",
          "union",
          "intersect",
          "except",
          "values",
          "set",
          "returning",
          "window");
  private static final Set<String> JOIN_LEADS =
      Set.of("left", "right", "full", "inner", "cross", "natural");

  private final Tokens tokens;
  private final List<List<Snippet>> lines = new ArrayList<>();
  private final Deque<Boolean> subqueries = new ArrayDeque<>();
  private List<Snippet> line = new ArrayList<>();
  private int depth;
  private int plainParens;
  private int length;
  private boolean fresh = true;

  private SqlLayout(String sql) {
    tokens = Tokens.withComments(sql);
  }

  static List<List<Snippet>> of(String sql) {
    SqlLayout layout = new SqlLayout(sql);
    layout.run();
    return SqlAlignment.aligned(layout.lines);
  }

  private void run() {
    for (int i = 0; i < tokens.count() && lines.size() < MOST_LINES; i++) {
      if (closesSubquery(i)) {
        depth = Math.max(0, depth - 1);
        breakLine(depth);
      } else if (breaksBefore(i)) {
        breakLine(depth + (startsJoin(i) ? 1 : 0));
      } else if (!fresh && spaceBefore(i) && length + shown(tokens.text(i)) >= WIDTH) {
        breakLine(depth + 2);
      }
      append(i);
      nest(i);
    }
    flush();
  }

  private boolean closesSubquery(int i) {
    return tokens.is(i, TokenKind.CLOSE) && Boolean.TRUE.equals(subqueries.peek());
  }

  private boolean breaksBefore(int i) {
    if (i == 0) {
      return false;
    }
    if (tokens.is(i - 1, TokenKind.OPEN) && opensSubquery(i)) {
      return true;
    }
    return plainParens == 0 && (isClause(i) || startsJoin(i) || tokens.is(i, TokenKind.COMMENT));
  }

  private boolean opensSubquery(int i) {
    return tokens.is(i, "select") || tokens.is(i, "with");
  }

  private boolean isClause(int i) {
    if (tokens.is(i - 1, TokenKind.DOT) || !tokens.kind(i).isWord()) {
      return false;
    }
    if (tokens.is(i, "set") && tokens.is(i - 1, "update")) {
      return false;
    }
    return tokens.length(i) <= 9 && matches(i, CLAUSES)
        || tokens.is(i, "select") && !tokens.is(i - 1, TokenKind.OPEN);
  }

  private boolean startsJoin(int i) {
    if (tokens.is(i, "join")) {
      return !leads(i - 1) && !(tokens.is(i - 1, "outer") && leads(i - 2));
    }
    return leads(i)
        && (tokens.is(i + 1, "join") || tokens.is(i + 1, "outer") && tokens.is(i + 2, "join"));
  }

  private boolean leads(int i) {
    return i >= 0 && i < tokens.count() && tokens.length(i) <= 7 && matches(i, JOIN_LEADS);
  }

  private boolean matches(int i, Set<String> words) {
    return words.stream().anyMatch(word -> tokens.is(i, word));
  }

  private boolean spaceBefore(int i) {
    return i > 0 && tokens.start(i) > tokens.end(i - 1);
  }

  private void append(int i) {
    String space = !fresh && spaceBefore(i) ? " " : "";
    String text = space + tokens.text(i).replaceAll("\\s*\\R\\s*", " ");
    if (tokens.is(i, TokenKind.COMMENT)) {
      comment(text);
    } else {
      add(text, i);
    }
  }

  private void add(String text, int i) {
    fresh = false;
    length += shown(text);
    SqlText.add(line, text, SqlText.kind(tokens.kind(i)));
  }

  /** A comment is one token, however long: it is wrapped between its words. */
  private void comment(String text) {
    for (String word : text.split("(?= )")) {
      if (!fresh && length + shown(word) > WIDTH && lines.size() < MOST_LINES) {
        breakLine(depth);
      }
      String stripped = fresh ? word.stripLeading() : word;
      fresh = false;
      length += shown(stripped);
      SqlText.add(line, stripped, Snippet.Kind.COMMENT);
    }
  }

  /** In columns: what would not show itself is escaped, and takes more. */
  private static int shown(String text) {
    return Visible.of(text).length();
  }

  private void nest(int i) {
    if (tokens.is(i, TokenKind.OPEN)) {
      boolean sub = plainParens == 0 && i + 1 < tokens.count() && opensSubquery(i + 1);
      subqueries.push(sub);
      depth += sub ? 1 : 0;
      plainParens += sub ? 0 : 1;
    } else if (tokens.is(i, TokenKind.CLOSE) && !subqueries.isEmpty() && !subqueries.pop()) {
      plainParens--;
    } else if (tokens.is(i, TokenKind.COMMENT) && tokens.text(i).startsWith("--")) {
      breakLine(depth);
    }
  }

  private void breakLine(int indent) {
    flush();
    int spaces = 2 * Math.min(indent, DEEPEST);
    if (spaces > 0) {
      line.add(new Snippet(" ".repeat(spaces), Snippet.Kind.PLAIN));
    }
    length = spaces;
    fresh = true;
  }

  private void flush() {
    if (line.stream().anyMatch(piece -> !piece.text().isBlank())) {
      lines.add(List.copyOf(line));
    }
    line = new ArrayList<>();
  }
}
