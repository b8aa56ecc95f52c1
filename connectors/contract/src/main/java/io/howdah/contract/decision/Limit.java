package io.howdah.contract.decision;

import java.util.Objects;

/**
 * How much of a statement may pass.
 *
 * @param amount statements a second, at least {@link #LEAST_PER_SECOND}; statements at once, a
 *     whole number; or a share from {@link #LEAST_SHARE} to 1
 * @param per what shares it
 */
public record Limit(Measure measure, double amount, Per per) {
  /** One statement in a thousand seconds. */
  public static final double LEAST_PER_SECOND = 0.001;

  /** A tenth of a millisecond of every second. */
  public static final double LEAST_SHARE = 0.0001;

  private static final double MOST = 1e9;

  /**
   * @throws IllegalArgumentException for an amount that its measure does not know; it says what one
   *     would be
   */
  public Limit {
    Objects.requireNonNull(measure);
    Objects.requireNonNull(per);
    if (!possible(measure, amount)) {
      throw new IllegalArgumentException(range(measure));
    }
  }

  private static boolean possible(Measure measure, double amount) {
    return switch (measure) {
      case PER_SECOND -> amount >= LEAST_PER_SECOND && amount <= MOST;
      case AT_ONCE -> amount >= 1 && amount <= MOST && amount == Math.rint(amount);
      case TIME_SHARE -> amount >= LEAST_SHARE && amount <= 1;
    };
  }

  private static String range(Measure measure) {
    return switch (measure) {
      case PER_SECOND -> "a limit a second is from 0.001 (one in 1000 seconds) to 1000000000";
      case AT_ONCE -> "a limit at once is a whole number from 1 to 1000000000";
      case TIME_SHARE -> "a limit of time is a share from 0.0001 (0.01 %) to 1 (100 %)";
    };
  }
}
