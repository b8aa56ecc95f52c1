package io.howdah.guard.rules;

import io.howdah.contract.decision.Decision;
import java.util.List;
import java.util.Optional;

/**
 * Whether a call may start.
 *
 * @param refusal the decision that refuses it, when one does
 * @param limited whether trying again after the wait may help
 * @param waitNanos how long, in nanoseconds
 * @param observed decisions that would refuse it, were they not observing
 * @param passes by limits, which are to hear when the call has ended
 */
public record Verdict(
    Optional<Decision> refusal,
    boolean limited,
    long waitNanos,
    List<Decision> observed,
    List<Pass> passes) {

  /** Nothing speaks against it. The same object each time. */
  public static final Verdict PASS = new Verdict(Optional.empty(), false, 0, List.of(), List.of());

  static Verdict rejected(Rule rule) {
    return new Verdict(Optional.of(rule.decision()), false, 0, List.of(), List.of());
  }

  static Verdict limited(Rule rule, long waitNanos) {
    return new Verdict(Optional.of(rule.decision()), true, waitNanos, List.of(), List.of());
  }

  /** What lasts as long as the server still has rows, or what does not. */
  public Verdict lasting(boolean withResult) {
    List<Pass> some = passes.stream().filter(pass -> pass.lastsWithResult() == withResult).toList();
    return new Verdict(refusal, limited, waitNanos, observed, some);
  }

  public boolean refuses() {
    return refusal.isPresent();
  }
}
