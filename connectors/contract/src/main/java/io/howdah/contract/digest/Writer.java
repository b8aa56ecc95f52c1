package io.howdah.contract.digest;

import io.howdah.contract.sql.Symbols;
import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Tokens;
import io.howdah.contract.sql.Word;

/** Writes canonical tokens and remembers what was written last. */
final class Writer {
  private static final int OPERATOR = Symbols.of(TokenKind.OPERATOR);
  private static final int COMMA = Symbols.of(TokenKind.COMMA);
  private static final int SEMICOLON = Symbols.of(TokenKind.SEMICOLON);
  private static final int PLACEHOLDER = Symbols.of(TokenKind.PLACEHOLDER);
  private static final int RETURNING = Symbols.of(Word.RETURNING);
  private static final int IS = Symbols.of(Word.IS);
  private static final int NOT = Symbols.of(Word.NOT);
  private static final int FROM = Symbols.of(Word.FROM);

  /** Of each symbol, whether it is written as it stands, unless FROM follows. */
  private static final boolean[] PLAIN = Symbols.where(Writer::isPlain);

  private final Tokens tokens;
  private final Out out;
  private final Frames frames = new Frames();
  private final Returning returning = new Returning();
  private int last = Symbols.NONE;
  private int lastWord = Symbols.NONE;
  private boolean afterIs;
  private boolean semicolon;

  Writer(Tokens tokens, int length) {
    this.tokens = tokens;
    this.out = new Out(length + length / 4 + 16);
  }

  private static boolean isPlain(TokenKind kind, Word word) {
    boolean remembered = word == Word.RETURNING || word == Word.IS || word == Word.NOT;
    boolean named = kind != null && (kind.isWord() || kind.isName());
    return kind == TokenKind.DOT || named && !remembered && !Constants.mayBeOne(word);
  }

  Out out() {
    return out;
  }

  Frames frames() {
    return frames;
  }

  /** The symbol of what was written last. */
  int last() {
    return last;
  }

  /** The same, but within a group that became a constant, its last token. */
  int lastWord() {
    return lastWord;
  }

  /** Whether {@code IS} or {@code IS NOT} was written last. */
  boolean isAfterIs() {
    return afterIs;
  }

  /** Writes a token as it is, unquoted words in lower case. Answers the next one. */
  int token(int token, int symbol) {
    before(symbol);
    out.add(tokens, token);
    frames.then(symbol);
    return token + 1;
  }

  /**
   * Writes the tokens from here on that are plain, as most are: names and words with nothing to
   * remember of them. One loop without a call or a choice. Answers the first that is not.
   */
  int plain(int from) {
    if (semicolon || returning.isWatching()) {
      return from;
    }
    int token = from;
    int before = last;
    int symbol = tokens.symbol(token);
    int next = tokens.symbol(token + 1);
    while (PLAIN[symbol] && next != FROM) {
      out.space(Spacing.before(symbol, before));
      out.add(tokens, token);
      frames.then(symbol);
      before = symbol;
      symbol = next;
      token++;
      next = tokens.symbol(token + 1);
    }
    if (token > from) {
      afterIs = false;
      last = before;
      lastWord = before;
    }
    return token;
  }

  /** Writes an operator; {@code ?} in it doubled, as JDBC has it. Answers the next token. */
  int operator(int token) {
    before(OPERATOR, tokens.is(token, "*"));
    int start = out.length();
    out.add(tokens, token);
    if (tokens.haveQuestionMarks()) {
      out.doubleQuestionMarks(start);
    }
    frames.then(OPERATOR);
    return token + 1;
  }

  /** Writes a word that does not stand in the text. */
  void word(String text, int symbol) {
    before(symbol);
    out.add(text);
    frames.then(symbol);
  }

  /** Writes a star that does not stand in the text. */
  void star() {
    before(OPERATOR, true);
    out.add('*');
    frames.shape(Shape.OTHER);
  }

  /** Writes a bracket or a comma; frames are its caller's. */
  void bracket(int symbol, char text) {
    before(symbol);
    out.add(text);
    if (symbol == COMMA) {
      out.add(' ');
    }
  }

  /** Writes what stands for a constant: in quotes, where {@code ?} would be an operator. */
  void constant() {
    boolean quoted = Operands.end(last);
    before(PLACEHOLDER);
    if (quoted) {
      out.add("'?'");
    } else {
      out.add('?');
    }
    frames.then(PLACEHOLDER);
  }

  /** What was written from here is one constant. */
  void becomesConstant(int from) {
    out.cut(from);
    out.add('?');
    last = PLACEHOLDER;
    frames.then(PLACEHOLDER);
  }

  /** A statement ended; shown only when another follows. */
  void semicolon() {
    semicolon = last != Symbols.NONE;
  }

  private void before(int symbol) {
    before(symbol, false);
  }

  private void before(int symbol, boolean star) {
    if (semicolon) {
      separate();
    }
    int start = out.length();
    out.space(Spacing.before(symbol, last));
    if (symbol == RETURNING && frames.isOutermost()) {
      returning.starts(start);
    } else if (returning.isWatching()) {
      returning.next(Symbols.kind(symbol), star);
    }
    afterIs = symbol == IS || symbol == NOT && afterIs;
    last = symbol;
    lastWord = symbol;
  }

  private void separate() {
    out.add(';');
    semicolon = false;
    last = SEMICOLON;
  }

  Canonical finish() {
    String taken = returning.takeOff(out);
    if (last == COMMA) {
      out.cut(out.length() - 1);
    }
    return new Canonical(out.text(0), taken);
  }
}
