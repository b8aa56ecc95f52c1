package io.howdah.contract.digest;

import io.howdah.contract.sql.Lexer;
import io.howdah.contract.sql.Symbols;
import io.howdah.contract.sql.TokenKind;
import io.howdah.contract.sql.Word;

/** Writes canonical tokens and remembers what was written last. */
final class Writer {
  static final int DOT = Symbols.of(TokenKind.DOT);

  private static final int OPERATOR = Symbols.of(TokenKind.OPERATOR);
  private static final int COMMA = Symbols.of(TokenKind.COMMA);
  private static final int SEMICOLON = Symbols.of(TokenKind.SEMICOLON);
  private static final int PLACEHOLDER = Symbols.of(TokenKind.PLACEHOLDER);
  private static final int RETURNING = Symbols.of(Word.RETURNING);
  private static final int IS = Symbols.of(Word.IS);
  private static final int NOT = Symbols.of(Word.NOT);
  private static final int UESCAPE = Symbols.of(Word.UESCAPE);

  private final Lexer lexer;
  private final Out out;
  private final Frames frames = new Frames();
  private final Returning returning = new Returning();
  private int last = Symbols.NONE;
  private int lastWord = Symbols.NONE;
  private boolean afterIs;
  private boolean semicolon;

  /** Whether the next token may matter to what was written. */
  private boolean watching;

  Writer(Lexer lexer) {
    this.lexer = lexer;
    this.out = new Out(lexer.size());
  }

  /** Whether it is written as it stands: names, and words with nothing to remember of them. */
  static boolean isPlain(int symbol) {
    TokenKind kind = Symbols.kind(symbol);
    boolean remembered = symbol == RETURNING || symbol == IS || symbol == NOT || symbol == UESCAPE;
    boolean named = kind != null && (kind.isWord() || kind.isName());
    return symbol == DOT || named && !remembered && !Constants.mayBeOne(Symbols.word(symbol));
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

  /** Writes the token as it is, unquoted words in lower case. */
  void token(int symbol) {
    boolean is = symbol == IS || symbol == NOT && afterIs;
    if (symbol == RETURNING && frames.isOutermost()) {
      startReturning();
    } else {
      before(symbol);
    }
    afterIs = is;
    add(symbol);
  }

  /** The same of one that is plain, as most are. */
  void plain(int symbol) {
    before(symbol);
    add(symbol);
  }

  private void add(int symbol) {
    out.add(lexer);
    frames.then(symbol);
  }

  /** Writes an operator, {@code ?} in it doubled, as JDBC has it. */
  void operator() {
    before(OPERATOR);
    int start = out.length();
    add(OPERATOR);
    if (lexer.hasQuestionMark()) {
      out.doubleQuestionMarks(start);
    }
  }

  /** Writes a word that does not stand in the text. */
  void word(String text, int symbol) {
    before(symbol);
    out.add(text);
    frames.then(symbol);
  }

  /** Writes a star that does not stand in the text. */
  void star() {
    before(OPERATOR);
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
    watching |= semicolon;
  }

  private void before(int symbol) {
    if (watching) {
      attend(symbol);
    }
    written(symbol);
    afterIs = false;
  }

  private void written(int symbol) {
    out.space(Spacing.before(symbol, last));
    last = symbol;
    lastWord = symbol;
  }

  /** What is seldom needed: the statement before has ended, or may end with what is returned. */
  private void attend(int symbol) {
    if (semicolon) {
      separate();
    }
    returning.next(Symbols.kind(symbol), symbol == OPERATOR && lexer.is('*'));
    watching = returning.isWatching();
  }

  private void startReturning() {
    if (semicolon) {
      separate();
    }
    returning.starts(out.length());
    watching = true;
    written(RETURNING);
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
    return new Canonical(out, taken);
  }
}
