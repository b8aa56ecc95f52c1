package io.howdah.contract.sql;

import java.util.Arrays;
import java.util.Locale;

/**
 * Finds the {@link Word} that a stretch of characters is, by its letters packed into a number:
 * twelve find room, and of longer words the last twelve do.
 */
final class Words {
  private static final int SLOTS = 2048;
  private static final int EXACT = 12;
  private static final int LONGEST = 20;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  /** Zero where no word is. */
  private static final long[] PACKED = new long[SLOTS];

  private static final int NAME = Symbols.of(TokenKind.NAME);
  private static final short[] SYMBOLS = new short[SLOTS];
  private static final String[] TEXTS = new String[SLOTS];

  static {
    Arrays.fill(SYMBOLS, (short) NAME);
    for (int i = 0; i < Word.count(); i++) {
      String text = Word.at(i).name().toLowerCase(Locale.ROOT);
      long packed = 0;
      for (char c : text.toCharArray()) {
        packed = pack(packed, Chars.info(c));
      }
      int slot = slot(packed);
      PACKED[slot] = packed;
      SYMBOLS[slot] = (short) Symbols.of(Word.at(i));
      TEXTS[slot] = text;
    }
  }

  private Words() {}

  /** The letters packed so far and one more. */
  static long pack(long letters, int info) {
    return letters << Chars.LETTER_BITS | Chars.letter(info);
  }

  /**
   * The symbol of the word in {@code sql[start, end)}, whatever its case; that of a name if none.
   */
  static int find(Text sql, int start, int end) {
    if (end - start > LONGEST) {
      return NAME;
    }
    long letters = 0;
    for (int i = start; i < end; i++) {
      letters = pack(letters, Chars.info(sql.at(i)));
    }
    return find(letters, sql, start, end);
  }

  /** The same, when its letters are packed already. */
  static int find(long letters, Text sql, int start, int end) {
    int slot = slot(letters);
    return end - start <= EXACT || isText(slot, sql, start, end) ? SYMBOLS[slot] : NAME;
  }

  private static boolean isText(int slot, Text sql, int start, int end) {
    String text = TEXTS[slot];
    if (text == null || text.length() != end - start) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != Chars.lower(sql.at(start + i))) {
        return false;
      }
    }
    return true;
  }

  /** Where it is or would be. One question for both: whether a text is a word cannot be guessed. */
  private static int slot(long letters) {
    int slot = (int) (letters * MIX >>> 53);
    while (PACKED[slot] != letters & PACKED[slot] != 0) {
      slot = (slot + 1) % SLOTS;
    }
    return slot;
  }
}
