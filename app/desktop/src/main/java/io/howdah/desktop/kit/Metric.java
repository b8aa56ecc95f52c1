package io.howdah.desktop.kit;

import java.util.List;

/** A labelled figure on a large card, with its recent past, its share or a remark below it. */
public record Metric(String label, Amount amount, Below below) {

  /** What stands below the figure. */
  public sealed interface Below {
    /** A sparkline. */
    record Past(Series series) implements Below {}

    /** A bar; the share is 0 to 1. */
    record Share(double share, Level level) implements Below {}

    /** A remark. */
    record Remark(List<Span> spans) implements Below {}
  }

  public static Metric past(String label, Amount amount, Series series) {
    return new Metric(label, amount, new Below.Past(series));
  }

  public static Metric share(String label, Amount amount, double share, Level level) {
    return new Metric(label, amount, new Below.Share(share, level));
  }

  public static Metric remark(String label, Amount amount, Span... spans) {
    return new Metric(label, amount, new Below.Remark(List.of(spans)));
  }
}
