package io.howdah.watch.words;

import java.time.Duration;
import java.util.Locale;

/** How figures are written everywhere: three telling digits, a unit, no false precision. */
public final class Figures {

  private static final Duration LONGEST = Duration.ofDays(100_000);
  private static final long MEBIBYTE = 1L << 20;
  private static final String[] BYTE_UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};
  private static final String[] RATE_PREFIXES = {"", "k", "M", "G", "T"};

  private Figures() {}

  /**
   * {@code 112 ms}, {@code 4.2 s}, {@code 12 s}, {@code 4 min 12 s}, {@code 3 h 5 min}, {@code 41
   * d}.
   */
  public static Figure duration(Duration duration) {
    long millis = Math.max(0, Math.round(bounded(duration).toNanos() / 1e6));
    if (millis == 0) {
      return new Figure("0", "s");
    }
    if (millis < 1_000) {
      return new Figure(Long.toString(millis), "ms");
    }
    return millis < 9_950
        ? new Figure(oneDecimal(millis / 1e3), "s")
        : whole((millis + 500) / 1_000);
  }

  /** Of what the fleet says any length may come; nanoseconds can be counted for 292 years. */
  private static Duration bounded(Duration duration) {
    return duration.compareTo(LONGEST) > 0
        ? LONGEST
        : duration.isNegative() ? Duration.ZERO : duration;
  }

  private static Figure whole(long seconds) {
    if (seconds < 60) {
      return new Figure(Long.toString(seconds), "s");
    }
    if (seconds < 3_600) {
      return pair(seconds / 60, "min", seconds % 60, "s");
    }
    if (seconds < 86_400) {
      return pair(seconds / 3_600, "h", seconds / 60 % 60, "min");
    }
    return seconds < 10 * 86_400
        ? pair(seconds / 86_400, "d", seconds / 3_600 % 24, "h")
        : new Figure(grouped(seconds / 86_400), "d");
  }

  private static Figure pair(long big, String bigUnit, long small, String smallUnit) {
    return small == 0
        ? new Figure(Long.toString(big), bigUnit)
        : new Figure(big + " " + bigUnit + " " + small, smallUnit);
  }

  /**
   * {@code 812 B}, {@code 1.7 MB}; a round number of mebibytes, as limits are set, {@code 8 MiB}.
   */
  public static Figure bytes(long bytes) {
    if (bytes >= MEBIBYTE && bytes % MEBIBYTE == 0 && bytes < 1_024 * MEBIBYTE) {
      return new Figure(Long.toString(bytes / MEBIBYTE), "MiB");
    }
    return scaled(bytes, BYTE_UNITS, "");
  }

  /** Bytes per second, {@code 212 MB/s}. */
  public static Figure bytesPerSecond(double rate) {
    return scaled(rate, BYTE_UNITS, "/s");
  }

  /** {@code 840 /s}, {@code 18.4 k/s}, {@code 1.38 M/s}. */
  public static Figure perSecond(double rate) {
    return scaled(rate, RATE_PREFIXES, "/s");
  }

  private static Figure scaled(double amount, String[] units, String suffix) {
    if (Double.isNaN(amount)) {
      return Figure.UNKNOWN;
    }
    double value = amount;
    int unit = 0;
    while (Math.abs(value) >= 999.5 && unit < units.length - 1) {
      value /= 1_000;
      unit++;
    }
    String digits = unit == 0 ? firstUnit(value) : threeDigits(value);
    return new Figure(digits, units[unit] + suffix);
  }

  private static String firstUnit(double value) {
    return value == Math.rint(value) || Math.abs(value) >= 10
        ? Long.toString(Math.round(value))
        : oneDecimal(value);
  }

  /** {@code 38 %}, {@code 71.4 %}, {@code 99.9 %}: never rounded up to all, nor down to nothing. */
  public static Figure percent(double share) {
    if (Double.isNaN(share)) {
      return Figure.UNKNOWN;
    }
    double percent = share * 100;
    if (percent > 99.9 && percent < 100) {
      return new Figure("99.9", "%");
    }
    return new Figure(oneDecimal(percent), "%");
  }

  /** A bare count with its thousands apart, {@code 1 840}. */
  public static Figure count(long count) {
    return new Figure(grouped(count), "");
  }

  private static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count).replace(',', '\u00a0').replace('-', '−');
  }

  /** {@code 1.38}, {@code 18.4}, {@code 212}. */
  private static String threeDigits(double value) {
    double size = Math.abs(value);
    int decimals = size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
    return trimmed(String.format(Locale.ROOT, "%." + decimals + "f", value));
  }

  private static String oneDecimal(double value) {
    return trimmed(String.format(Locale.ROOT, "%.1f", value));
  }

  private static String trimmed(String digits) {
    String signed = digits.replace('-', '−');
    return signed.indexOf('.') < 0 ? signed : signed.replaceFirst("\\.?0+$", "");
  }
}
