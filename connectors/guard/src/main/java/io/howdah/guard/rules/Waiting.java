package io.howdah.guard.rules;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How long a caller is kept waiting for the answer of Redis: never for long. */
final class Waiting {
  private static final long MOST_MILLIS = 50;

  /** How long Redis is not asked any more after it had let a caller wait for nothing. */
  static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private Waiting() {}

  /** Whether the answer came in time, and without an error. */
  static boolean answered(CompletableFuture<?> answer) {
    try {
      answer.get(MOST_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
