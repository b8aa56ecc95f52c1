package io.howdah.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints results as an aligned table. */
final class Table {
  private static final String ROW = "%-58s %12s %-9s %-12s %-5s %s%n";

  private Table() {}

  static void print(List<Result> results, PrintStream out) {
    out.printf(ROW, "what", "measured", "unit", "bound", "", "");
    for (Result result : results) {
      out.printf(
          ROW,
          result.what(),
          Double.isNaN(result.value()) ? "unknown" : number(result.value()),
          result.unit(),
          result.limit().map(Result.Limit::toString).orElse(""),
          result.verdict(),
          result.note());
    }
  }

  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e9) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%.1f", value);
  }
}
