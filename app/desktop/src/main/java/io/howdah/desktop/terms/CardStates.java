package io.howdah.desktop.terms;

import io.howdah.desktop.kit.CardState;
import io.howdah.fleet.Reason;
import io.howdah.fleet.State;
import java.util.Optional;

/** How what stands in a state is drawn, on cards and in the inspector. Pure; any thread. */
public final class CardStates {
  private CardStates() {}

  /** A node with its pool: a maintenance mark goes before everything else. */
  public static CardState of(Standing standing) {
    return standing.node().maintenance().isPresent()
        ? CardState.MAINTENANCE
        : of(standing.state(), standing.leading());
  }

  /**
   * Anything else.
   *
   * @param leading the worst reason: it tells what kind of unknown it is
   */
  public static CardState of(State state, Optional<Reason> leading) {
    return switch (state) {
      case CRITICAL -> CardState.CRITICAL;
      case WARNING -> CardState.WARN;
      case HEALTHY -> CardState.HEALTHY;
      case UNKNOWN -> leading.map(CardStates::unknown).orElse(CardState.UNKNOWN);
    };
  }

  private static CardState unknown(Reason reason) {
    return reason instanceof Reason.NoAnswer
        ? CardState.STALE
        : reason instanceof Reason.StartingUp ? CardState.STARTING : CardState.UNKNOWN;
  }
}
