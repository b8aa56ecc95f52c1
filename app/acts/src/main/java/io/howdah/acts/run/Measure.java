package io.howdah.acts.run;

import io.howdah.acts.Act;
import io.howdah.acts.ActProblem;
import io.howdah.acts.Outcome;
import io.howdah.acts.Verdict;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Step five: looks at the fleet until the effect shows or cannot, the deadline passes or it is
 * interrupted.
 */
record Measure(Deadlines deadlines) {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

  /**
   * {@link Outcome.Done} or {@link Outcome.Unverified}.
   *
   * @param told each measurement that is not the last one
   */
  Outcome until(Act act, Consumer<Verdict> told) {
    long from = System.nanoTime();
    Duration pause = FIRST_PAUSE;
    while (true) {
      Verdict seen = once(act);
      Duration most = seen instanceof Verdict.Proving ? act.proof() : Duration.ZERO;
      boolean settled = seen instanceof Verdict.Effective || seen instanceof Verdict.Wanting;
      boolean over = System.nanoTime() - from >= deadlines.verify().plus(most).toNanos();
      if (settled || over || Thread.currentThread().isInterrupted()) {
        return inWords(seen);
      }
      told.accept(seen);
      LockSupport.parkNanos(pause.toNanos());
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  /** One measurement; a fleet that does not answer leaves it unverified. */
  private Verdict once(Act act) {
    try {
      return verdict(act);
    } catch (ActProblem problem) {
      return new Verdict.NotYet(problem.getMessage());
    }
  }

  static Outcome inWords(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Effective(String measured) -> new Outcome.Done(measured);
      case Verdict.Proving(String made, String yet) -> new Outcome.Unverified(made + "; " + yet);
      case Verdict.NotYet(String measured) -> new Outcome.Unverified(measured);
      case Verdict.Wanting(String measured) -> new Outcome.Unverified(measured);
    };
  }

  /** One measurement, or {@link ActProblem}. */
  Verdict verdict(Act act) {
    return Bounded.call("verify", deadlines.ask(), act::verify);
  }
}
