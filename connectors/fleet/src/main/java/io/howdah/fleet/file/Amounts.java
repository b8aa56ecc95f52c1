package io.howdah.fleet.file;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts with units: {@code 2s}, {@code 1.5 min}, {@code 8 MiB}. */
public final class Amounts {

  private static final Pattern AMOUNT =
      Pattern.compile("\\s*(\\d{1,15}(?:\\.\\d{1,9})?)\\s*(\\p{Alpha}+)\\s*");
  private static final Map<String, Long> NANOS =
      Map.of(
          "ms", 1_000_000L,
          "s", 1_000_000_000L,
          "m", 60_000_000_000L,
          "min", 60_000_000_000L,
          "h", 3_600_000_000_000L,
          "d", 86_400_000_000_000L);
  private static final Map<String, Long> BYTES =
      Map.of(
          "b", 1L,
          "kb", 1_000L,
          "mb", 1_000_000L,
          "gb", 1_000_000_000L,
          "tb", 1_000_000_000_000L,
          "kib", 1L << 10,
          "mib", 1L << 20,
          "gib", 1L << 30,
          "tib", 1L << 40);

  private Amounts() {}

  /**
   * {@code ms}, {@code s}, {@code m} or {@code min}, {@code h}, {@code d}; empty when malformed.
   */
  public static Optional<Duration> duration(String text) {
    return amount(text, NANOS).map(Duration::ofNanos);
  }

  /** Decimal and binary units: {@code 8 MiB}, {@code 20 GB}; empty when malformed. */
  public static Optional<Long> bytes(String text) {
    return amount(text, BYTES);
  }

  private static Optional<Long> amount(String text, Map<String, Long> units) {
    Matcher matcher = AMOUNT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Long unit = units.get(matcher.group(2).toLowerCase(Locale.ROOT));
    if (unit == null) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit));
    return value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
        ? Optional.empty()
        : Optional.of(value.longValue());
  }
}
