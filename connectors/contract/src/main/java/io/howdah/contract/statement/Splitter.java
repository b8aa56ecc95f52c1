package io.howdah.contract.statement;

import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import io.howdah.contract.sql.Word;
import java.util.ArrayList;
import java.util.List;

/** Takes a text apart at semicolons outside of parentheses and of {@code BEGIN ATOMIC … END}. */
final class Splitter {
  private final String sql;
  private final Tokens tokens;
  private final List<String> pieces = new ArrayList<>();
  private int start = -1;
  private int depth;
  private int blocks;

  Splitter(Tokens tokens) {
    this.sql = tokens.sql();
    this.tokens = tokens;
  }

  List<String> pieces() {
    for (int token = 0; token < tokens.count(); token++) {
      step(token);
    }
    end(sql.length());
    return List.copyOf(pieces);
  }

  private void step(int token) {
    TokenKind kind = tokens.kind(token);
    if (kind == TokenKind.SEMICOLON && depth <= 0 && blocks == 0) {
      end(tokens.start(token));
      depth = 0;
      return;
    }
    if (start < 0) {
      start = tokens.start(token);
    }
    depth += kind == TokenKind.OPEN ? 1 : kind == TokenKind.CLOSE ? -1 : 0;
    blocks = blocksAfter(token);
  }

  private int blocksAfter(int token) {
    Word word = tokens.word(token);
    if (word == Word.ATOMIC && tokens.word(token - 1) == Word.BEGIN) {
      return blocks + 1;
    }
    boolean nested = word == Word.CASE && blocks > 0;
    boolean ends = word == Word.END && blocks > 0;
    return blocks + (nested ? 1 : ends ? -1 : 0);
  }

  private void end(int at) {
    if (start >= 0) {
      pieces.add(sql.substring(start, at).strip());
      start = -1;
    }
  }
}
