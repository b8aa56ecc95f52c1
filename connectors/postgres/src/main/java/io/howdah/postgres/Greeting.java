package io.howdah.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The first thing a server says. A PostgreSQL answers the request for TLS with one letter, or the
 * startup packet with a short message; anything else is not a PostgreSQL and must not be parsed,
 * for its text would be taken for the length of a message.
 */
final class Greeting {

  private static final int LONGEST_FIRST_MESSAGE = 32 << 10;

  private Greeting() {}

  /** The peer speaks something else. */
  static final class NotPostgres extends IOException {
    NotPostgres(String said) {
      super(said);
    }
  }

  static void check(byte[] bytes, int offset, int count) throws NotPostgres {
    boolean plausible =
        switch (bytes[offset]) {
          case 'S', 'N' -> count == 1;
          case 'R', 'E', 'v' ->
              count < 5 || isShort(ByteBuffer.wrap(bytes, offset + 1, 4).getInt());
          default -> false;
        };
    if (!plausible) {
      int shown = Math.min(count, 80);
      throw new NotPostgres(new String(bytes, offset, shown, StandardCharsets.ISO_8859_1).strip());
    }
  }

  private static boolean isShort(int length) {
    return length >= 4 && length <= LONGEST_FIRST_MESSAGE;
  }
}
