package io.howdah.watch.digest;

import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import io.howdah.contract.sql.Word;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a statement names tables: behind FROM, JOIN, INTO, UPDATE, USING, COPY and TRUNCATE, and
 * the commas that go on there. CTEs, functions and the FROM inside of functions are none. By the
 * text alone: a view counts as one table. Takes time linear in the text.
 */
final class StatementTables {

  private static final int MOST = 1_000;
  private static final Set<Word> ENDS =
      EnumSet.of(
          Word.WHERE,
          Word.GROUP,
          Word.HAVING,
          Word.ORDER,
          Word.LIMIT,
          Word.OFFSET,
          Word.FETCH,
          Word.FOR,
          Word.UNION,
          Word.INTERSECT,
          Word.EXCEPT,
          Word.WINDOW,
          Word.RETURNING,
          Word.SET,
          Word.VALUES,
          Word.SELECT,
          Word.WHEN);

  /** A pair of parentheses, or the whole. */
  private static final class Level {
    boolean query;
    boolean listing;
  }

  private final Tokens tokens;
  private final Set<String> ctes = new HashSet<>();
  private final List<String> found = new ArrayList<>();
  private final Deque<Level> levels = new ArrayDeque<>();
  private boolean expected;

  private StatementTables(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Each place where a table stands, in order, by its name as written. */
  static List<String> of(Tokens tokens) {
    StatementTables tables = new StatementTables(tokens);
    tables.findCtes();
    tables.levels.push(new Level());
    int at = 0;
    while (at < tokens.count() && tables.found.size() < MOST) {
      at = tables.step(at);
    }
    return List.copyOf(tables.found);
  }

  private void findCtes() {
    for (int at = 1; at < tokens.count(); at++) {
      if (tokens.word(at) == Word.AS && opensQuery(at + 1)) {
        int name = at - 1;
        if (tokens.is(name, TokenKind.CLOSE)) {
          while (name > 0 && !tokens.is(name, TokenKind.OPEN)) {
            name--;
          }
          name--;
        }
        if (isName(name)) {
          ctes.add(name(name));
        }
      }
    }
  }

  private boolean opensQuery(int at) {
    int open = at;
    while (tokens.word(open) == Word.NOT || tokens.word(open) == Word.MATERIALIZED) {
      open++;
    }
    Word first = tokens.word(open + 1);
    return tokens.is(open, TokenKind.OPEN)
        && (first == Word.SELECT
            || first == Word.INSERT
            || first == Word.UPDATE
            || first == Word.DELETE
            || first == Word.WITH
            || first == Word.VALUES
            || tokens.is(open + 1, "merge"));
  }

  /** Looks at one token; answers where to go on. */
  private int step(int at) {
    TokenKind kind = tokens.kind(at);
    if (kind == TokenKind.OPEN) {
      Level inner = new Level();
      inner.query = expected;
      inner.listing = expected;
      levels.push(inner);
      return at + 1;
    }
    if (kind == TokenKind.CLOSE) {
      expected = false;
      if (levels.size() > 1) {
        levels.pop();
      }
      return at + 1;
    }
    if (kind == TokenKind.COMMA) {
      expected = levels.peek().listing;
      return at + 1;
    }
    Word word = tokens.word(at);
    if (expected && (word == Word.ONLY || word == Word.LATERAL)) {
      return at + 1;
    }
    if (expected && isName(at)) {
      return table(at);
    }
    expected = false;
    if (kind.isWord()) {
      word(at, word);
    }
    return at + 1;
  }

  private void word(int at, Word word) {
    Level level = levels.peek();
    if (word == Word.SELECT || word == Word.DELETE) {
      level.query = true;
    }
    if (word != null && ENDS.contains(word)) {
      level.listing = false;
    }
    if (word == Word.FROM && level.query && tokens.word(at - 1) != Word.DISTINCT) {
      level.listing = true;
      expected = true;
    } else if (word == Word.JOIN || word == Word.INTO || word == Word.COPY) {
      expected = true;
    } else if (word == Word.TRUNCATE) {
      level.listing = true;
      expected = true;
    } else if (word == Word.USING) {
      expected = !tokens.is(at + 1, TokenKind.OPEN);
      level.listing |= expected;
    } else if (word == Word.UPDATE) {
      expected = startsUpdate(at - 1);
      level.query |= expected;
    }
  }

  /** Not in FOR UPDATE, FOR NO KEY UPDATE, DO UPDATE and THEN UPDATE. */
  private boolean startsUpdate(int before) {
    return tokens.word(before) != Word.FOR
        && tokens.word(before) != Word.DO
        && tokens.word(before) != Word.THEN
        && !tokens.is(before, "key");
  }

  private int table(int at) {
    expected = false;
    boolean target =
        at > 0 && (tokens.word(at - 1) == Word.INTO || tokens.word(at - 1) == Word.COPY);
    StringBuilder name = new StringBuilder(name(at));
    int next = at + 1;
    while (tokens.is(next, TokenKind.DOT) && isName(next + 1)) {
      name.append('.').append(name(next + 1));
      next += 2;
    }
    boolean function = tokens.is(next, TokenKind.OPEN) && !target;
    if (!function && !ctes.contains(name.toString())) {
      found.add(name.toString());
    }
    return next;
  }

  private boolean isName(int at) {
    TokenKind kind = tokens.kind(at);
    return kind != null && (kind.isName() || kind.isWord() && tokens.word(at) == null);
  }

  private String name(int at) {
    String text = tokens.text(at);
    return tokens.is(at, TokenKind.QUOTED_NAME) ? text : text.toLowerCase(Locale.ROOT);
  }
}
