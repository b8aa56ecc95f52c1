package io.howdah.lab.host;

import io.howdah.lab.LabException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition outside this process, by asking again and again. */
public final class Await {
  private static final long STEP_MILLIS = 20;

  private Await() {}

  public static void until(String what, Duration limit, BooleanSupplier condition) {
    if (!holds(limit, condition)) {
      throw new LabException("gave up waiting " + limit.toSeconds() + " s for " + what);
    }
  }

  /** Whether the condition came true within {@code limit}. */
  public static boolean holds(Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause(Duration.ofMillis(STEP_MILLIS));
    }
    return true;
  }

  /** Sleeps; an interrupt ends the wait with an exception and stays set. */
  public static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }
}
