package io.howdah.postgres;

import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs short, non-blocking deeds at a later moment, on one daemon thread for all connections. */
final class Alarms {

  private static final ScheduledThreadPoolExecutor CLOCK = clock();

  private Alarms() {}

  static ScheduledFuture<?> in(Duration delay, Runnable deed) {
    return CLOCK.schedule(deed, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static ScheduledThreadPoolExecutor clock() {
    var clock =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("deadlines").factory());
    clock.setRemoveOnCancelPolicy(true);
    return clock;
  }
}
