package io.howdah.contract.sql;

import java.util.Arrays;

/**
 * The tokens of one text, in order. Positions count {@code char}s; space lies between tokens.
 * Immutable once made.
 */
public final class Tokens {
  private static final TokenKind[] KINDS = TokenKind.values();
  private static final int NO_WORD = 0xffff;

  private final Text sql;
  private int[] ends;
  private int[] starts;
  private int[] kindsAndWords;
  private int count;

  Tokens(Text sql) {
    this.sql = sql;
    int room = sql.length() / 4 + 8;
    ends = new int[room];
    starts = new int[room];
    kindsAndWords = new int[room];
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
    if (count == ends.length) {
      int room = count * 2;
      ends = Arrays.copyOf(ends, room);
      starts = Arrays.copyOf(starts, room);
      kindsAndWords = Arrays.copyOf(kindsAndWords, room);
    }
    starts[count] = start;
    ends[count] = end;
    kindsAndWords[count++] = kind.ordinal() << 16 | (word == null ? NO_WORD : word.ordinal());
  }

  public int count() {
    return count;
  }

  /** Null outside of the text. */
  public TokenKind kind(int token) {
    return token >= 0 && token < count ? KINDS[kindsAndWords[token] >> 16] : null;
  }

  public boolean is(int token, TokenKind kind) {
    return kind(token) == kind;
  }

  /** The word that it is; null when it is none that {@link Word} lists. */
  public Word word(int token) {
    int ordinal = token >= 0 && token < count ? kindsAndWords[token] & 0xffff : NO_WORD;
    return ordinal == NO_WORD ? null : Word.at(ordinal);
  }

  /** Its first character. */
  public int start(int token) {
    return starts[token];
  }

  /** Behind its last character. */
  public int end(int token) {
    return ends[token];
  }

  public char charAt(int position) {
    return sql.at(position);
  }

  public int length(int token) {
    return ends[token] - starts[token];
  }

  /** Its text as it stands. */
  public String text(int token) {
    return sql.text(starts[token], ends[token]);
  }

  /** Whether it is this text, which is given in lower case. */
  public boolean is(int token, String lower) {
    if (token < 0 || token >= count || length(token) != lower.length()) {
      return false;
    }
    for (int i = 0; i < lower.length(); i++) {
      if (Chars.lower(sql.at(starts[token] + i)) != lower.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
