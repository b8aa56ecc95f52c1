package io.howdah.contract.digest;

import io.howdah.contract.sql.Tokens;
import java.util.Arrays;

/** The text being written. Its end can be taken back. */
final class Out {
  private char[] chars;
  private int length;
  private long takenBack;
  private long compared;

  Out(int room) {
    chars = new char[room];
  }

  int length() {
    return length;
  }

  void cut(int to) {
    takenBack += length - to;
    length = to;
  }

  /** A space, or none. Written in any case, which is cheaper than to guess. */
  void space(boolean is) {
    if (length == chars.length) {
      grow(1);
    }
    chars[length] = ' ';
    length += is ? 1 : 0;
  }

  void add(char c) {
    if (length == chars.length) {
      grow(1);
    }
    chars[length++] = c;
  }

  void add(String text) {
    for (int i = 0; i < text.length(); i++) {
      add(text.charAt(i));
    }
  }

  /** A token, unquoted words in lower case. */
  void add(Tokens tokens, int token) {
    int more = tokens.length(token);
    if (length + more > chars.length) {
      grow(more);
    }
    tokens.copyFolded(token, chars, length);
    length += more;
  }

  /** From this place on, every question mark or pair of them becomes a pair. */
  void doubleQuestionMarks(int from) {
    String doubled = text(from).replace("??", "?").replace("?", "??");
    cut(from);
    add(doubled);
  }

  private void grow(int more) {
    chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + more));
  }

  char last() {
    return length == 0 ? 0 : chars[length - 1];
  }

  /** Whether {@code [start, end)} and what follows from {@code other} are the same. */
  boolean sameToEnd(int start, int end, int other) {
    if (end - start != length - other) {
      return false;
    }
    compared += end - start;
    return Arrays.equals(chars, start, end, chars, other, length);
  }

  /** How many characters were written or compared so far. */
  long steps() {
    return length + takenBack + compared;
  }

  String text(int from) {
    return new String(chars, from, length - from);
  }
}
