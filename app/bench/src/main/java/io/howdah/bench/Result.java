package io.howdah.bench;

import java.util.Optional;

/**
 * One measured figure of a benchmark.
 *
 * @param key stable name in the JSON line, with its unit: {@code idlePollCpuMillis}
 * @param what the row's label
 * @param value NaN when it could not be measured; {@code note} then says why
 * @param limit what it is judged against; empty when it is shown for comparison only
 */
public record Result(
    String key, String what, double value, String unit, Optional<Limit> limit, String note) {

  /** A bound, and the side of it on which a value holds. */
  public record Limit(double bound, Side side) {
    boolean holds(double value) {
      return switch (side) {
        case AT_MOST -> value <= bound;
        case AT_LEAST -> value >= bound;
        case EXACTLY -> value == bound;
      };
    }

    @Override
    public String toString() {
      return side.sign + " " + Table.number(bound);
    }
  }

  /** Where a value must be. */
  enum Side {
    AT_MOST("≤"),
    AT_LEAST("≥"),
    EXACTLY("=");

    private final String sign;

    Side(String sign) {
      this.sign = sign;
    }
  }

  public static Result atMost(String key, String what, double value, String unit, double bound) {
    return new Result(key, what, value, unit, Optional.of(new Limit(bound, Side.AT_MOST)), "");
  }

  public static Result atLeast(String key, String what, double value, String unit, double bound) {
    return new Result(key, what, value, unit, Optional.of(new Limit(bound, Side.AT_LEAST)), "");
  }

  public static Result exactly(String key, String what, double value, String unit, double bound) {
    return new Result(key, what, value, unit, Optional.of(new Limit(bound, Side.EXACTLY)), "");
  }

  /** A figure without a bound: a peer, a baseline, a size. */
  public static Result shown(String key, String what, double value, String unit) {
    return new Result(key, what, value, unit, Optional.empty(), "");
  }

  /** The same with a note beside it. */
  Result with(String note) {
    return new Result(key, what, value, unit, limit, note);
  }

  /** A figure that could not be had on this machine. Never counted as held. */
  public static Result missing(String key, String what, String unit, String why) {
    return new Result(key, what, Double.NaN, unit, Optional.empty(), why);
  }

  /** {@code ok}, {@code OVER}, or nothing where no bound applies; {@code ?} where unmeasured. */
  String verdict() {
    if (Double.isNaN(value)) {
      return "?";
    }
    return limit.map(bound -> bound.holds(value) ? "ok" : "OVER").orElse("");
  }
}
