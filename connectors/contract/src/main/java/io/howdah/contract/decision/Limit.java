package io.howdah.contract.decision;

import java.util.Objects;

/**
 * How much of a statement may pass.
 *
 * @param amount statements a second, statements at once (whole), or a share from 0 to 1; over 0
 * @param per what shares it
 */
public record Limit(Measure measure, double amount, Per per) {

  /**
   * @throws IllegalArgumentException for an amount that its measure does not know
   */
  public Limit {
    Objects.requireNonNull(measure);
    Objects.requireNonNull(per);
    if (!possible(measure, amount)) {
      throw new IllegalArgumentException("no limit: " + amount + " " + measure.word());
    }
  }

  private static boolean possible(Measure measure, double amount) {
    boolean some = amount > 0 && amount <= 1e9;
    return switch (measure) {
      case PER_SECOND -> some;
      case AT_ONCE -> some && amount == Math.rint(amount);
      case TIME_SHARE -> some && amount <= 1;
    };
  }
}
