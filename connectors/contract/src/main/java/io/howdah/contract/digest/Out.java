package io.howdah.contract.digest;

import java.util.Arrays;

/** The text being written. Its end can be taken back. */
final class Out {
  private char[] chars;
  private int length;
  private long written;
  private long compared;

  Out(int room) {
    chars = new char[room];
  }

  int length() {
    return length;
  }

  void cut(int to) {
    length = to;
  }

  void add(char c) {
    if (length == chars.length) {
      grow(1);
    }
    chars[length++] = c;
    written++;
  }

  void add(String text) {
    if (length + text.length() > chars.length) {
      grow(text.length());
    }
    text.getChars(0, text.length(), chars, length);
    length += text.length();
    written += text.length();
  }

  private void grow(int more) {
    chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + more));
  }

  char last() {
    return length == 0 ? 0 : chars[length - 1];
  }

  /** Whether {@code [start, end)} and what follows from {@code other} are the same. */
  boolean sameToEnd(int start, int end, int other) {
    return end - start == length - other && Arrays.equals(chars, start, end, chars, other, length);
  }

  /** How many characters were written or compared so far. */
  long steps() {
    return written + compared;
  }

  String text(int from) {
    return new String(chars, from, length - from);
  }
}
