package io.howdah.contract.digest;

import io.howdah.contract.sql.Lexer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/** The text being written, in UTF-8. Its end can be taken back. */
final class Out {
  /** What {@link Lexer#copyFolded} wants behind a token, and spaces, signs and names of ours. */
  private static final int ROOM = 64;

  private byte[] bytes;
  private int length;
  private long takenBack;
  private long compared;

  /**
   * @param size of what is read
   */
  Out(int size) {
    bytes = new byte[size + ROOM];
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
    bytes[length] = ' ';
    length += is ? 1 : 0;
  }

  void add(char ascii) {
    reserve(1);
    bytes[length++] = (byte) ascii;
  }

  void add(String ascii) {
    for (int i = 0; i < ascii.length(); i++) {
      add(ascii.charAt(i));
    }
  }

  /** A token, unquoted words in lower case. */
  void add(Lexer token) {
    int more = token.length();
    reserve(more);
    token.copyFolded(bytes, length);
    length += more;
  }

  /** From this place on, every question mark or pair of them becomes a pair. */
  void doubleQuestionMarks(int from) {
    String doubled = text(from).replace("??", "?").replace("?", "??");
    cut(from);
    add(doubled);
  }

  /** Some room is left behind, too. */
  private void reserve(int more) {
    if (length + more + ROOM > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more + ROOM));
    }
  }

  char last() {
    return length == 0 ? 0 : (char) bytes[length - 1];
  }

  /** Whether {@code [start, end)} and what follows from {@code other} are the same. */
  boolean sameToEnd(int start, int end, int other) {
    if (end - start != length - other) {
      return false;
    }
    compared += end - start;
    return end - start == 1
        ? bytes[start] == bytes[other]
        : Arrays.equals(bytes, start, end, bytes, other, length);
  }

  /** How many bytes were written or compared so far. */
  long steps() {
    return length + takenBack + compared;
  }

  String text(int from) {
    return new String(bytes, from, length - from, StandardCharsets.UTF_8);
  }

  void digest(MessageDigest into) {
    into.update(bytes, 0, length);
  }
}
