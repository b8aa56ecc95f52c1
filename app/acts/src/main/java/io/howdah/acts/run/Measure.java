package io.howdah.acts.run;

import io.howdah.acts.Act;
import io.howdah.acts.ActProblem;
import io.howdah.acts.Outcome;
import io.howdah.acts.Verdict;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Step five: looks at the fleet until the effect shows, the deadline passes or it is interrupted.
 */
record Measure(Deadlines deadlines) {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(400);

  /** {@link Outcome.Done} or {@link Outcome.Unverified}. */
  Outcome until(Act act) {
    long deadline = System.nanoTime() + deadlines.verify().toNanos();
    Duration pause = FIRST_PAUSE;
    while (true) {
      Outcome seen = once(act);
      boolean over = System.nanoTime() - deadline >= 0 || Thread.currentThread().isInterrupted();
      if (seen instanceof Outcome.Done || over) {
        return seen;
      }
      LockSupport.parkNanos(pause.toNanos());
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
    }
  }

  /** One measurement; a fleet that does not answer leaves it unverified. */
  private Outcome once(Act act) {
    try {
      return inWords(verdict(act));
    } catch (ActProblem problem) {
      return new Outcome.Unverified(problem.getMessage());
    }
  }

  static Outcome inWords(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Effective(String measured) -> new Outcome.Done(measured);
      case Verdict.NotYet(String measured) -> new Outcome.Unverified(measured);
    };
  }

  /** One measurement, or {@link ActProblem}. */
  Verdict verdict(Act act) {
    return Bounded.call("verify", deadlines.ask(), act::verify);
  }
}
