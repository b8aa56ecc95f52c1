package io.howdah.acts.run;

import io.howdah.acts.ActProblem;
import io.howdah.acts.Say;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Runs one step in a thread of its own, so that a peer that hangs costs its deadline and no more.
 */
final class Bounded {
  private Bounded() {}

  /** The step's result, or {@link ActProblem}, whatever went wrong inside. */
  static <T> T call(String what, Duration deadline, Supplier<T> step) {
    FutureTask<T> task = new FutureTask<>(step::get);
    Thread.ofVirtual().name("act-" + what).start(task);
    try {
      return task.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      task.cancel(true);
      throw ActProblem.during(Say.it("act.problem.deadline", deadline.toMillis() / 1000.0));
    } catch (InterruptedException interrupted) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw ActProblem.during(Say.it("act.problem.interrupted"));
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof ActProblem known
          ? known
          : ActProblem.during(String.valueOf(failed.getCause()));
    }
  }
}
