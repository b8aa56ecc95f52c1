package io.howdah.contract.sql;

/** Places in a text in {@code char}s, of such in bytes that come in order. */
final class Positions {
  private final Text text;
  private final boolean same;
  private int bytes;
  private int chars;

  /**
   * @param length of the text in {@code char}s
   */
  Positions(Text text, int length) {
    this.text = text;
    same = text.length() == length;
  }

  /** Each byte is looked at once. */
  int of(int place) {
    if (same) {
      return place;
    }
    while (bytes < place) {
      chars += charsOf(text.at(bytes));
      bytes++;
    }
    return chars;
  }

  /** A character counts where it starts; one of four bytes is a surrogate pair. */
  private static int charsOf(int b) {
    boolean continues = (b & 0xc0) == 0x80;
    return continues ? 0 : b >= 0xf0 ? 2 : 1;
  }
}
