package io.howdah.contract.sql;

import java.util.Arrays;
import java.util.Locale;

/**
 * Finds the {@link Word} that a stretch of bytes is, by its letters packed into a number: eight
 * find room, and of longer words the last eight do, so those are compared.
 */
final class Words {
  private static final int BITS = 11;
  private static final int SLOTS = 1 << BITS;
  private static final int EXACT = Long.BYTES;
  private static final int LONGEST = 20;

  /** Found by trying odd numbers at random until each word had a slot of its own. */
  private static final long FACTOR = 0x45A2E4EA6E2CFADBL;

  /** Zero where no word is. */
  private static final long[] KEYS = new long[SLOTS];

  private static final int NAME = Symbols.of(TokenKind.NAME);
  private static final short[] SYMBOLS = new short[SLOTS];
  private static final Text[] TEXTS = new Text[SLOTS];

  static {
    Arrays.fill(SYMBOLS, (short) NAME);
    for (int i = 0; i < Word.count(); i++) {
      Text text = new Text(Word.at(i).name().toLowerCase(Locale.ROOT));
      long key = exact(key(text, 0, text.length()), text.length());
      int slot = slot(key);
      if (KEYS[slot] != 0) {
        throw new IllegalStateException("two words in one slot: find another factor");
      }
      KEYS[slot] = key;
      SYMBOLS[slot] = (short) Symbols.of(Word.at(i));
      TEXTS[slot] = text;
    }
  }

  private Words() {}

  /** The letters packed so far and one more, which is in lower case. */
  static long key(long letters, int letter) {
    return letters << Byte.SIZE | letter;
  }

  /**
   * The symbol of the word in {@code sql[start, end)}, whatever its case; that of a name if none.
   */
  static int find(Text sql, int start, int end) {
    return end - start > LONGEST ? NAME : find(key(sql, start, end), sql, start, end);
  }

  private static long key(Text sql, int start, int end) {
    long key = 0;
    for (int at = start; at < end; at++) {
      key = key(key, Chars.inWord(sql.at(at)));
    }
    return key;
  }

  /** The same, when its key is known already. */
  static int find(long key, Text sql, int start, int end) {
    long exact = exact(key, end - start);
    int slot = slot(exact);
    int symbol = KEYS[slot] == exact ? SYMBOLS[slot] : NAME;
    return end - start <= EXACT || symbol == NAME || isText(TEXTS[slot], sql, start, end)
        ? symbol
        : NAME;
  }

  /** In place of its last letter the length of a longer word, which no shorter one has there. */
  private static long exact(long key, int length) {
    return length <= EXACT ? key : key & ~0xffL | length & 0xff;
  }

  private static boolean isText(Text word, Text sql, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.at(i) != Chars.lower(sql.at(start + i))) {
        return false;
      }
    }
    return true;
  }

  /** The only place where it can be, so one look tells, and the processor need not guess. */
  private static int slot(long key) {
    return (int) (key * FACTOR >>> Long.SIZE - BITS);
  }
}
