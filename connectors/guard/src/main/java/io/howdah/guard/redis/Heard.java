package io.howdah.guard.redis;

import io.howdah.contract.decision.Decision;
import io.howdah.contract.decision.DecisionSet;
import java.util.function.ToLongFunction;

/** Who enforces what was heard. Called from one thread at a time. */
public interface Heard {

  /**
   * @param endNanos when a decision ends, by {@link System#nanoTime}; holds until the next call
   */
  void decisions(DecisionSet set, ToLongFunction<Decision> endNanos);

  /** About once a second. */
  void tick();

  /**
   * What the guard tells of itself, as JSON.
   *
   * @param skipped decisions it cannot read
   */
  String rollCall(int skipped);
}
