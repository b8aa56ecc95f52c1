package io.howdah.contract.sql;

import java.util.Locale;

/** Finds the {@link Word} that a stretch of characters is, without making a string of it. */
final class Words {
  private static final int SLOTS = 2048;
  private static final int LONGEST = 20;
  private static final char[][] TEXTS = new char[SLOTS][];
  private static final Word[] WORDS = new Word[SLOTS];

  static {
    for (int i = 0; i < Word.count(); i++) {
      String name = Word.at(i).name().toLowerCase(Locale.ROOT);
      char[] text = name.toCharArray();
      int slot = slot(new Text(name), 0, text.length);
      while (TEXTS[slot] != null) {
        slot = (slot + 1) % SLOTS;
      }
      TEXTS[slot] = text;
      WORDS[slot] = Word.at(i);
    }
  }

  private Words() {}

  /** The word in {@code sql[start, end)}, whatever its case; null when it is none. */
  static Word find(Text sql, int start, int end) {
    if (end - start > LONGEST) {
      return null;
    }
    for (int slot = slot(sql, start, end); TEXTS[slot] != null; slot = (slot + 1) % SLOTS) {
      if (same(TEXTS[slot], sql, start, end)) {
        return WORDS[slot];
      }
    }
    return null;
  }

  private static boolean same(char[] text, Text sql, int start, int end) {
    if (text.length != end - start) {
      return false;
    }
    for (int i = 0; i < text.length; i++) {
      if (text[i] != Chars.lower(sql.at(start + i))) {
        return false;
      }
    }
    return true;
  }

  /** Of its length and three of its characters: enough to tell the words apart, in any case. */
  private static int slot(Text sql, int start, int end) {
    int length = end - start;
    int first = sql.at(start) | 0x20;
    int middle = sql.at(start + length / 2) | 0x20;
    int last = sql.at(end - 1) | 0x20;
    int hash = ((first * 31 + middle) * 31 + last) * 31 + length;
    return (hash ^ hash >>> 10) & (SLOTS - 1);
  }
}
