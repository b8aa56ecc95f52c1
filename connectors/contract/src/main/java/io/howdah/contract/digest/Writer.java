package io.howdah.contract.digest;

import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import io.howdah.contract.sql.Word;

/** Writes canonical tokens and remembers what was written last. */
final class Writer {
  private final Tokens tokens;
  private final Out out;
  private final Frames frames = new Frames();
  private final Returning returning = new Returning();
  private TokenKind last;
  private Word lastWord;
  private boolean afterIs;
  private boolean semicolon;

  Writer(Tokens tokens, int length) {
    this.tokens = tokens;
    this.out = new Out(length + length / 4 + 16);
  }

  Out out() {
    return out;
  }

  Frames frames() {
    return frames;
  }

  TokenKind last() {
    return last;
  }

  Word lastWord() {
    return lastWord;
  }

  /** Whether {@code IS} or {@code IS NOT} was written last. */
  boolean isAfterIs() {
    return afterIs;
  }

  /** Writes a token as it is, unquoted words in lower case. Answers the next one. */
  int token(int token) {
    TokenKind kind = tokens.kind(token);
    Word word = tokens.word(token);
    before(kind, word, kind == TokenKind.OPERATOR && tokens.is(token, "*"));
    copy(token, kind);
    shape(kind, word);
    return token + 1;
  }

  /** Writes a word that does not stand in the text. */
  void word(String text, Word word) {
    before(word == null ? TokenKind.NAME : TokenKind.KEYWORD, word, false);
    out.add(text);
    shape(TokenKind.NAME, word);
  }

  /** Writes an operator that does not stand in the text. */
  void operator(String text) {
    before(TokenKind.OPERATOR, null, text.equals("*"));
    out.add(text);
    frames.shape(Shape.OTHER);
  }

  /** Writes a bracket or a comma; frames are its caller's. */
  void bracket(TokenKind kind, char text) {
    before(kind, null, false);
    out.add(text);
    if (kind == TokenKind.COMMA) {
      out.add(' ');
    }
  }

  /** Writes what stands for a constant: in quotes, where {@code ?} would be an operator. */
  void constant() {
    boolean quoted = Operands.end(last, lastWord);
    before(TokenKind.PLACEHOLDER, null, false);
    out.add(quoted ? "'?'" : "?");
    frames.shape(frames.shape().constant());
  }

  /** What was written from here is one constant. */
  void becomesConstant(int from) {
    out.cut(from);
    out.add('?');
    last = TokenKind.PLACEHOLDER;
    frames.shape(frames.shape().constant());
  }

  /** A statement ended; shown only when another follows. */
  void semicolon() {
    semicolon = last != null;
  }

  private void before(TokenKind kind, Word word, boolean star) {
    if (semicolon) {
      out.add(';');
      semicolon = false;
      last = TokenKind.SEMICOLON;
      lastWord = null;
    }
    int start = out.length();
    if (Spacing.before(kind, last, lastWord)) {
      out.add(' ');
    }
    if (word == Word.RETURNING && frames.isOutermost()) {
      returning.starts(start);
    } else {
      returning.next(kind, star);
    }
    afterIs = word == Word.IS || word == Word.NOT && afterIs;
    last = kind;
    lastWord = word;
  }

  private void copy(int token, TokenKind kind) {
    if (kind == TokenKind.OPERATOR) {
      operator(token);
    } else {
      out.add(tokens, token);
    }
  }

  private void operator(int token) {
    int end = tokens.end(token);
    for (int at = tokens.start(token); at < end; at++) {
      char c = tokens.charAt(at);
      if (c == '?') {
        at = questionMark(at, end);
      } else {
        out.add(c);
      }
    }
  }

  /** As an operator it is written doubled, as JDBC has it. Answers its last position. */
  private int questionMark(int at, int end) {
    out.add("??");
    return at + 1 < end && tokens.charAt(at + 1) == '?' ? at + 1 : at;
  }

  private void shape(TokenKind kind, Word word) {
    Shape shape = frames.shape();
    if (shape != Shape.OTHER) {
      frames.shape(shape.then(kind, word));
    }
  }

  Canonical finish() {
    String taken = returning.takeOff(out);
    if (last == TokenKind.COMMA) {
      out.cut(out.length() - 1);
    }
    return new Canonical(out.text(0), taken);
  }
}
