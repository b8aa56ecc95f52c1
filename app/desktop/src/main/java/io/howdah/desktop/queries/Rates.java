package io.howdah.desktop.queries;

import io.howdah.desktop.kit.Amount;
import io.howdah.desktop.terms.Amounts;
import io.howdah.watch.words.Figure;
import io.howdah.watch.words.Figures;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;

/** How this screen writes figures. Pure; any thread. */
final class Rates {
  private Rates() {}

  /** Calls a second, {@code 6.2 k}; the column names the unit. */
  static Amount calls(double perSecond) {
    if (perSecond <= 0) {
      return Amount.zero("");
    }
    if (perSecond < 0.05) {
      return Amount.of("< 0.1", "");
    }
    Figure figure = Figures.perSecond(perSecond);
    String prefix = figure.unit().replace("/s", "");
    return Amount.of(prefix.isEmpty() ? figure.value() : figure.value() + " " + prefix, "");
  }

  /** A count per call, {@code 24}, {@code 0.3}, {@code 18 k}. */
  static Amount perCall(OptionalDouble amount) {
    if (amount.isEmpty()) {
      return Amount.UNKNOWN;
    }
    double value = amount.getAsDouble();
    if (value >= 1_000) {
      return calls(value);
    }
    return value == 0
        ? Amount.zero("")
        : Amount.of(value < 10 ? oneDecimal(value) : Long.toString(Math.round(value)), "");
  }

  /** Milliseconds, {@code 0.3 ms}, {@code 41 ms}, {@code 1.4 s}. */
  static Amount millis(double millis) {
    if (millis < 0 || Double.isNaN(millis)) {
      return Amount.UNKNOWN;
    }
    if (millis < 9.95) {
      return Amount.of(millis < 0.05 ? "< 0.1" : oneDecimal(millis), "ms");
    }
    return millis < 999.5
        ? Amount.of(Long.toString(Math.round(millis)), "ms")
        : millis < 99_500
            ? Amount.of(oneDecimal(millis / 1_000), "s")
            : Amounts.of(Figures.duration(Duration.ofMillis((long) millis)));
  }

  /** {@code 21.4 %}. */
  static String percent(double share) {
    return share > 0 && share < 0.0005 ? "< 0.1 %" : oneDecimal(share * 100) + " %";
  }

  static String oneDecimal(double value) {
    if (value < 0 || !(value < 1e12)) {
      return String.format(Locale.ROOT, "%.1f", value);
    }
    long tenths = Math.round(value * 10);
    return tenths / 10 + "." + tenths % 10;
  }

  /** Value and unit as one text. */
  static String text(Amount amount) {
    return (amount.value() + " " + amount.unit()).strip();
  }
}
