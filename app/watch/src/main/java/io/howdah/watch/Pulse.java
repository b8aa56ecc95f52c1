package io.howdah.watch;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** How target threads wake the assembler: when a tick is all in, or when something turned. */
final class Pulse {

  private final Semaphore signal = new Semaphore(0);
  private final AtomicInteger outstanding = new AtomicInteger();
  private volatile long tick = -1;

  /** A tick begins in which so many answers are to be waited for. */
  void expect(long newTick, int answers) {
    tick = newTick;
    outstanding.set(answers);
  }

  /** An expected answer of a tick is in. */
  void arrived(long ofTick) {
    if (ofTick == tick && outstanding.decrementAndGet() == 0) {
      signal.release();
    }
  }

  /** Something turned that should be shown before the next tick. */
  void turned() {
    signal.release();
  }

  boolean allIn() {
    return outstanding.get() <= 0;
  }

  /** Waits for a moment, whatever signals come meanwhile. */
  void passUntil(long untilNanos) throws InterruptedException {
    boolean came;
    do {
      came = await(untilNanos);
    } while (came);
  }

  /** Waits for a signal; true when one came in time. Signals that pile up count as one. */
  boolean await(long untilNanos) throws InterruptedException {
    long left = untilNanos - System.nanoTime();
    boolean came = signal.tryAcquire(Math.max(0, left), TimeUnit.NANOSECONDS);
    signal.drainPermits();
    return came;
  }
}
