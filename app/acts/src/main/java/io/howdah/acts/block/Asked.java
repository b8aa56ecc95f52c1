package io.howdah.acts.block;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * One of several questions that are asked at the same time, each on a virtual thread; every one has
 * a deadline of its own, so that all of them together take no longer than the slowest.
 */
final class Asked<T> {
  private final FutureTask<T> task;

  private Asked(FutureTask<T> task) {
    this.task = task;
  }

  /** Begins at once. */
  static <T> Asked<T> of(Supplier<T> question) {
    FutureTask<T> task = new FutureTask<>(question::get);
    Thread.startVirtualThread(task);
    return new Asked<>(task);
  }

  /** Waits for the answer, however long that takes; throws what the question threw. */
  T answer() {
    try {
      return task.get();
    } catch (InterruptedException interrupted) {
      throw ended(interrupted);
    } catch (ExecutionException failed) {
      throw cause(failed);
    }
  }

  /** The same for so long; empty when there is none by then. */
  Optional<T> answer(Duration most) {
    try {
      return Optional.of(task.get(most.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException late) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      throw ended(interrupted);
    } catch (ExecutionException failed) {
      throw cause(failed);
    }
  }

  private static RuntimeException ended(InterruptedException interrupted) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted", interrupted);
  }

  private static RuntimeException cause(ExecutionException failed) {
    return failed.getCause() instanceof RuntimeException known
        ? known
        : new IllegalStateException(failed.getCause());
  }
}
