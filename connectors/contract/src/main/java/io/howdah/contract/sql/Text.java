package io.howdah.contract.sql;

/**
 * The characters of a statement, and a NUL behind the last one, so that who looks one ahead need
 * not ask for the end. A test counts how often each is looked at.
 */
class Text {
  private final String text;
  private final char[] chars;

  Text(String text) {
    this.text = text;
    chars = new char[text.length() + 1];
    text.getChars(0, text.length(), chars, 0);
  }

  char at(int position) {
    return chars[position];
  }

  final int length() {
    return chars.length - 1;
  }

  /** Writes ASCII letters in lower case from now on. */
  final void fold(int start, int end) {
    for (int i = start; i < end; i++) {
      chars[i] = Chars.lower(at(i));
    }
  }

  /** Copies what is folded where it was. */
  final void copy(int start, int end, char[] into, int at) {
    System.arraycopy(chars, start, into, at, end - start);
  }

  /** All of it as it was given. */
  final String text() {
    return text;
  }

  /** As it was given. */
  final String text(int start, int end) {
    return text.substring(start, end);
  }
}
