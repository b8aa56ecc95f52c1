package io.howdah.contract.sql;

import java.util.Arrays;

/**
 * The tokens of one text, in order. Positions count {@code char}s; space lies between tokens.
 * Immutable once made.
 */
public final class Tokens {
  private static final int FIELDS = 3;

  private final String sql;

  /** Of each token: its symbol, its start, its end. */
  private int[] data;

  private int count;

  private Tokens(String sql) {
    this.sql = sql;
    data = new int[(sql.length() / 3 + 8) * FIELDS];
  }

  /** Every token of the text but its comments. */
  public static Tokens of(String sql) {
    return read(sql, false);
  }

  /** Every token of the text, for who draws it. */
  public static Tokens withComments(String sql) {
    return read(sql, true);
  }

  private static Tokens read(String sql, boolean comments) {
    Text text = new Text(sql);
    Lexer lexer = new Lexer(text, comments);
    Tokens tokens = new Tokens(sql);
    Positions positions = new Positions(text, sql.length());
    while (lexer.next() != Symbols.NONE) {
      int start = positions.of(lexer.start());
      tokens.add(lexer.symbol(), start, positions.of(lexer.end()));
    }
    return tokens;
  }

  private void add(int symbol, int start, int end) {
    int at = count++ * FIELDS;
    if (at == data.length) {
      data = Arrays.copyOf(data, data.length * 2);
    }
    data[at] = symbol;
    data[at + 1] = start;
    data[at + 2] = end;
  }

  /** The text that they are of. */
  public String sql() {
    return sql;
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
    return sql.substring(start(token), end(token));
  }

  /** Its text with its ASCII letters in lower case, as the server folds an unquoted word. */
  public String folded(int token) {
    StringBuilder folded = new StringBuilder(length(token));
    for (int at = start(token); at < end(token); at++) {
      folded.append((char) Chars.lower(sql.charAt(at)));
    }
    return folded.toString();
  }

  /** Whether it is this text, which is given in lower case. */
  public boolean is(int token, String lower) {
    if (token < 0 || token >= count || length(token) != lower.length()) {
      return false;
    }
    for (int i = 0; i < lower.length(); i++) {
      if (Chars.lower(sql.charAt(start(token) + i)) != lower.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
