package io.howdah.contract.sql;

import java.util.Locale;

/** Finds the {@link Word} that a stretch of characters is, without making a string of it. */
final class Words {
  private static final int SLOTS = 1024;
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

  private static int slot(Text sql, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + Chars.lower(sql.at(i));
    }
    return (hash ^ hash >>> 10) & (SLOTS - 1);
  }
}
