package io.howdah.guard.rules;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How long a caller is kept waiting for the answer of Redis: never for long. */
final class Waiting {
  static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  /** What became of it. */
  enum Answer {
    GIVEN,
    /** It may still come. */
    SLOW,
    FAILED
  }

  private Waiting() {}

  static Answer of(CompletableFuture<?> answer) {
    try {
      answer.get(MOST_NANOS, TimeUnit.NANOSECONDS);
      return Answer.GIVEN;
    } catch (TimeoutException e) {
      return Answer.SLOW;
    } catch (ExecutionException e) {
      return Answer.FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.SLOW;
    }
  }
}
