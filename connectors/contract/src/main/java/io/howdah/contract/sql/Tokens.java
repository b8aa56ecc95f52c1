package io.howdah.contract.sql;

import java.util.Arrays;

/**
 * The tokens of one text, in order. Positions count {@code char}s; space lies between tokens.
 * Immutable once made.
 */
public final class Tokens {
  private static final int FIELDS = 3;

  private final Text sql;

  /** Of each token: its symbol, its start, its end. */
  private int[] data;

  private int count;
  private boolean questionMarks;

  Tokens(Text sql) {
    this.sql = sql;
    data = new int[(sql.length() / 3 + 8) * FIELDS];
  }

  /** Every token of the text but its comments. */
  public static Tokens of(String sql) {
    return new Lexer(new Text(sql), false).read();
  }

  /** Every token of the text, for who draws it. */
  public static Tokens withComments(String sql) {
    return new Lexer(new Text(sql), true).read();
  }

  void add(int symbol, int start, int end) {
    int at = count++ * FIELDS;
    if (at == data.length) {
      grow();
    }
    data[at] = symbol;
    data[at + 1] = start;
    data[at + 2] = end;
  }

  private void grow() {
    data = Arrays.copyOf(data, data.length * 2);
  }

  /** Some operator has a question mark in it. */
  void sawQuestionMark() {
    questionMarks = true;
  }

  /** Whether any operator has a question mark in it. */
  public boolean haveQuestionMarks() {
    return questionMarks;
  }

  /** The text that they are of. */
  public String sql() {
    return sql.text();
  }

  public int count() {
    return count;
  }

  /** What it is, by its number in {@link Symbols}: that of none outside of the text. */
  public int symbol(int token) {
    return token >= 0 && token < count ? data[token * FIELDS] : Symbols.NONE;
  }

  /** Null outside of the text. */
  public TokenKind kind(int token) {
    return Symbols.kind(symbol(token));
  }

  public boolean is(int token, TokenKind kind) {
    return kind(token) == kind;
  }

  /** The word that it is; null when it is none that {@link Word} lists. */
  public Word word(int token) {
    return Symbols.word(symbol(token));
  }

  /** Its first character. */
  public int start(int token) {
    return data[token * FIELDS + 1];
  }

  /** Behind its last character. */
  public int end(int token) {
    return data[token * FIELDS + 2];
  }

  public int length(int token) {
    return end(token) - start(token);
  }

  /** Its text as it stands. */
  public String text(int token) {
    return sql.text(start(token), end(token));
  }

  /** Copies its text, that of an unquoted word with its ASCII letters in lower case. */
  public void copyFolded(int token, char[] into, int at) {
    sql.copy(start(token), end(token), into, at);
  }

  /** Whether it is this text, which is given in lower case. */
  public boolean is(int token, String lower) {
    if (token < 0 || token >= count || length(token) != lower.length()) {
      return false;
    }
    for (int i = 0; i < lower.length(); i++) {
      if (Chars.lower(sql.at(start(token) + i)) != lower.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
