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
 * @param quotas what is to hear when the call has ended
 */
public record Verdict(
    Optional<Decision> refusal,
    boolean limited,
    long waitNanos,
    List<Decision> observed,
    List<Quota> quotas) {

  /** Nothing speaks against it. The same object each time. */
  public static final Verdict PASS = new Verdict(Optional.empty(), false, 0, List.of(), List.of());

  static Verdict rejected(Rule rule) {
    return new Verdict(Optional.of(rule.decision()), false, 0, List.of(), List.of());
  }

  static Verdict limited(Rule rule, long waitNanos) {
    return new Verdict(Optional.of(rule.decision()), true, waitNanos, List.of(), List.of());
  }

  public boolean refuses() {
    return refusal.isPresent();
  }
}
