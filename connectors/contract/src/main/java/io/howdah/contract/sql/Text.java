package io.howdah.contract.sql;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a statement in UTF-8, as a server gets them. Behind the last one it reads as NULs,
 * so that who looks ahead need not ask for the end. A test counts how often each is looked at.
 */
class Text {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final byte[] bytes;

  Text(String text) {
    bytes = text.getBytes(StandardCharsets.UTF_8);
  }

  final int length() {
    return bytes.length;
  }

  /** The byte there, unsigned. */
  int at(int position) {
    return position < bytes.length ? bytes[position] & 0xff : 0;
  }

  /** Writes ASCII letters in lower case from now on. */
  final void fold(int start, int end) {
    for (int i = start; i < end; i++) {
      bytes[i] = (byte) Chars.lower(at(i));
    }
  }

  /** The first place from here with that character, or the end of the text. */
  final int find(int c, int from) {
    int at = from;
    while (at < bytes.length && at(at) != c) {
      at++;
    }
    return at;
  }

  /**
   * Copies a stretch, all of eight bytes at once if it is no longer, as most are.
   *
   * @param into with room for eight bytes behind it
   */
  final void copy(int start, int end, byte[] into, int at) {
    if (end - start <= Long.BYTES && start + Long.BYTES <= bytes.length) {
      LONGS.set(into, at, (long) LONGS.get(bytes, start));
    } else {
      System.arraycopy(bytes, start, into, at, end - start);
    }
  }

  final String text(int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }
}
