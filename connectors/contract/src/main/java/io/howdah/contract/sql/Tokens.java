package io.howdah.contract.sql;

import java.util.Arrays;

/**
 * The tokens of one text, in order. Positions count {@code char}s; space lies between tokens.
 * Immutable once made.
 */
public final class Tokens {
  private static final TokenKind[] KINDS = TokenKind.values();
  private static final int NO_WORD = 0x7fff;
  private static final int CAPITAL = 0x8000;
  private static final int KIND_SHIFT = 16;
  private static final int FIELDS = 3;

  private final Text sql;

  /** Of each token: its start, its end, its kind and word. */
  private int[] data;

  private int count;

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

  void add(TokenKind kind, Word word, int start, int end) {
    int at = count++ * FIELDS;
    if (at == data.length) {
      data = Arrays.copyOf(data, at * 2);
    }
    data[at] = start;
    data[at + 1] = end;
    data[at + 2] = kind.ordinal() << KIND_SHIFT | (word == null ? NO_WORD : word.ordinal());
  }

  void addWord(TokenKind kind, Word word, int start, int end, boolean hasCapital) {
    add(kind, word, start, end);
    if (hasCapital) {
      data[count * FIELDS - 1] |= CAPITAL;
    }
  }

  public int count() {
    return count;
  }

  /** Null outside of the text. */
  public TokenKind kind(int token) {
    return token >= 0 && token < count ? KINDS[data[token * FIELDS + 2] >> KIND_SHIFT] : null;
  }

  public boolean is(int token, TokenKind kind) {
    return kind(token) == kind;
  }

  /** The word that it is; null when it is none that {@link Word} lists. */
  public Word word(int token) {
    int ordinal = token >= 0 && token < count ? data[token * FIELDS + 2] & NO_WORD : NO_WORD;
    return ordinal == NO_WORD ? null : Word.at(ordinal);
  }

  /** Its first character. */
  public int start(int token) {
    return data[token * FIELDS];
  }

  /** Behind its last character. */
  public int end(int token) {
    return data[token * FIELDS + 1];
  }

  public char charAt(int position) {
    return sql.at(position);
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
    if ((data[token * FIELDS + 2] & CAPITAL) != 0) {
      for (int i = at; i < at + length(token); i++) {
        into[i] = Chars.lower(into[i]);
      }
    }
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
