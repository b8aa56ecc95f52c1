package io.howdah.fleet;

import java.util.Optional;

/**
 * A position in the write-ahead log, in bytes from the beginning of the cluster's history.
 *
 * <p>Text form as PostgreSQL prints {@code pg_lsn}: two unsigned 32-bit hexadecimal halves joined
 * by a slash, {@code 5E/A41C22F8}. {@code 0/0} is PostgreSQL's "invalid" position and is never a
 * measurement: {@link #parse} answers empty for it.
 */
public record Lsn(long value) implements Comparable<Lsn> {

  /** Reads {@code X/Y}; empty for null, malformed text and the invalid position {@code 0/0}. */
  public static Optional<Lsn> parse(String text) {
    int slash = text == null ? -1 : text.indexOf('/');
    if (slash < 1) {
      return Optional.empty();
    }
    try {
      long high = Long.parseLong(text, 0, slash, 16);
      long low = Long.parseLong(text, slash + 1, text.length(), 16);
      boolean fits = high >>> 32 == 0 && low >>> 32 == 0;
      long value = high << 32 | low;
      return fits && value != 0 ? Optional.of(new Lsn(value)) : Optional.empty();
    } catch (NumberFormatException malformed) {
      return Optional.empty();
    }
  }

  /** Bytes from {@code earlier} to this position; negative when this one is behind. */
  public long bytesSince(Lsn earlier) {
    return value - earlier.value;
  }

  @Override
  public int compareTo(Lsn other) {
    return Long.compareUnsigned(value, other.value);
  }

  @Override
  public String toString() {
    return "%X/%X".formatted(value >>> 32, value & 0xFFFF_FFFFL);
  }
}
