package io.howdah.acts;

import java.util.Optional;

/**
 * The fleet, or this computer, did not let a step of an act happen. The message is one sentence for
 * the operator; it may quote a server and is hostile input for whoever shows it.
 */
public final class ActProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Optional<String> remedy;
  private final boolean effectPossible;

  private ActProblem(String message, Optional<String> remedy, boolean effectPossible) {
    super(message);
    this.remedy = remedy;
    this.effectPossible = effectPossible;
  }

  /** Nothing was done. */
  public static ActProblem before(String message) {
    return new ActProblem(message, Optional.empty(), false);
  }

  /** Nothing was done, and {@code remedy} would let it be done. */
  public static ActProblem before(String message, String remedy) {
    return new ActProblem(message, Optional.of(remedy), false);
  }

  /** The answer was lost: whether there was an effect has to be measured. */
  public static ActProblem during(String message) {
    return new ActProblem(message, Optional.empty(), true);
  }

  public Optional<String> remedy() {
    return remedy;
  }

  public boolean effectPossible() {
    return effectPossible;
  }
}
