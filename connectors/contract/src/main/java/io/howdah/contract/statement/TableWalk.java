package io.howdah.contract.statement;

import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import io.howdah.contract.sql.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One walk over the tokens that finds where tables are named. */
final class TableWalk {
  private final Tokens tokens;
  private final List<Frame> frames = new ArrayList<>(List.of(new Frame()));
  private final WithNames with = new WithNames();
  private final Set<TableName> tables = new LinkedHashSet<>();
  private int references;

  TableWalk(Tokens tokens) {
    this.tokens = tokens;
  }

  List<TableName> tables() {
    return List.copyOf(tables);
  }

  int references() {
    return references;
  }

  void run() {
    int token = 0;
    while (token < tokens.count()) {
      token = step(token);
    }
  }

  private Frame frame() {
    return frames.get(frames.size() - 1);
  }

  /** Answers the next token to look at. */
  private int step(int token) {
    return switch (tokens.kind(token)) {
      case OPEN -> open(token);
      case CLOSE -> close(token);
      case COMMA -> comma(token);
      case SEMICOLON -> semicolon(token);
      case KEYWORD, NAME, QUOTED_NAME -> word(token);
      case OPEN_BRACE, CLOSE_BRACE -> token + 1;
      default -> {
        frame().expects = false;
        yield token + 1;
      }
    };
  }

  private int open(int token) {
    Frame inner = new Frame();
    if (frame().expects) {
      inner.inTables = true;
      inner.expects = true;
      frame().expects = false;
    }
    frames.add(inner);
    return token + 1;
  }

  private int close(int token) {
    if (frames.size() > 1) {
      Frame closed = frames.remove(frames.size() - 1);
      with.close(frames.size());
      if (closed.named != null && !closed.recursive) {
        with.add(closed.named, frames.size() - 1);
      }
    }
    return token + 1;
  }

  private int comma(int token) {
    Frame frame = frame();
    if (frame.inWith) {
      return named(token + 1);
    }
    frame.expects = frame.inTables;
    return token + 1;
  }

  private int semicolon(int token) {
    if (frames.size() == 1) {
      frames.set(0, new Frame());
      with.close(0);
    }
    return token + 1;
  }

  private int word(int token) {
    Word word = tokens.word(token);
    Frame frame = frame();
    if (frame.expects && (word == Word.ONLY || word == Word.LATERAL || isPrefix(token))) {
      return token + 1;
    }
    boolean starts = word != null && Clauses.startsTables(tokens, token, frame);
    if (!starts && frame.expects && Names.isName(tokens, token)) {
      return table(token);
    }
    if (word == null) {
      return token + 1;
    }
    return word == Word.WITH ? named(token + 1) : clause(token, word, starts);
  }

  /** {@code IF NOT EXISTS} and the like, between a command and its table. */
  private boolean isPrefix(int token) {
    return tokens.is(token, "oj")
        || tokens.is(token, "temp")
        || tokens.is(token, "temporary")
        || tokens.is(token, "unlogged")
        || tokens.is(token, "if")
        || tokens.word(token) == Word.NOT
        || tokens.word(token) == Word.EXISTS
        || tokens.word(token) == Word.TABLE;
  }

  private int clause(int token, Word word, boolean starts) {
    Frame frame = frame();
    if (Clauses.isStatement(tokens, token)) {
      frame.statement = word;
      frame.inWith = false;
    }
    if (starts) {
      frame.expects = true;
      frame.inTables = Clauses.startsList(word, frame);
    } else if (Clauses.endsTables(word)) {
      frame.endTables();
    }
    return token + 1;
  }

  private int table(int token) {
    frame().expects = false;
    int end = Names.end(tokens, token);
    boolean isCall = tokens.is(end, TokenKind.OPEN) && !Clauses.hasColumns(tokens, token);
    boolean isRowsFrom = tokens.word(token) == Word.ROWS && tokens.word(end) == Word.FROM;
    if (isRowsFrom) {
      return end + 1;
    }
    if (!isCall && (end > token + 1 || !with.contains(Names.plain(tokens, token)))) {
      references++;
      tables.add(Names.table(tokens, token, end));
    }
    return end;
  }

  /** After WITH or a comma: a name, then {@code AS (}. Otherwise it was another WITH. */
  private int named(int token) {
    boolean recursive = tokens.word(token) == Word.RECURSIVE;
    int name = recursive ? token + 1 : token;
    boolean names =
        Names.isName(tokens, name)
            && (tokens.word(name + 1) == Word.AS || tokens.is(name + 1, TokenKind.OPEN));
    int body = names ? body(name + 1) : -1;
    if (body < 0) {
      return token;
    }
    Frame outer = frame();
    outer.inWith = true;
    outer.endTables();
    outer.recursive |= recursive;
    Frame inner = new Frame();
    inner.named = Names.plain(tokens, name);
    inner.recursive = outer.recursive;
    if (outer.recursive) {
      with.add(inner.named, frames.size() - 1);
    }
    frames.add(inner);
    return body + 1;
  }

  /** Where the parenthesis of the query opens; -1 when none does. */
  private int body(int from) {
    int token = from;
    if (tokens.is(token, TokenKind.OPEN)) {
      token++;
      while (tokens.is(token, TokenKind.COMMA) || Names.isName(tokens, token)) {
        token++;
      }
      token++;
    }
    if (tokens.word(token) != Word.AS) {
      return -1;
    }
    token++;
    if (tokens.word(token) == Word.NOT) {
      token++;
    }
    if (tokens.word(token) == Word.MATERIALIZED) {
      token++;
    }
    return tokens.is(token, TokenKind.OPEN) ? token : -1;
  }
}
