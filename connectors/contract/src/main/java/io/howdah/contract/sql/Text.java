package io.howdah.contract.sql;

/** The characters of a statement. A test counts how often each is looked at. */
class Text {
  private final char[] chars;

  Text(String text) {
    chars = text.toCharArray();
  }

  char at(int position) {
    return chars[position];
  }

  final int length() {
    return chars.length;
  }

  final void copy(int start, int end, char[] into, int at) {
    System.arraycopy(chars, start, into, at, end - start);
  }

  final String text(int start, int end) {
    return new String(chars, start, end - start);
  }
}
