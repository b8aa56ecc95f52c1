package io.howdah.watch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a few targets log in at a time. A login costs this computer far more than a reading does: a
 * hundred at once would all be late, a few after each other are all in time. A login that hangs
 * delays another by {@link #WAIT} at most. Thread-safe.
 */
final class LoginQueue {
  private static final Duration WAIT = Duration.ofSeconds(1);
  private static final int LEAST = 8;
  private static final int FOR_EACH_PROCESSOR = 4;

  private final Semaphore places =
      new Semaphore(
          Math.max(LEAST, FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors()), true);

  /** Does the login when it is its turn, or after a long wait without one. */
  <R> R inTurn(Supplier<R> login) throws InterruptedException {
    boolean granted = places.tryAcquire(WAIT.toNanos(), TimeUnit.NANOSECONDS);
    try {
      return login.get();
    } finally {
      if (granted) {
        places.release();
      }
    }
  }
}
