package io.howdah.acts.block;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Does one thing again and again, on a virtual thread, until it is ended. */
final class Rounds {
  private final Duration pause;
  private final Runnable work;
  private final Thread thread;
  private volatile boolean ending;
  private volatile String problem = "";

  Rounds(String name, Duration pause, Runnable work) {
    this.pause = pause;
    this.work = work;
    this.thread = Thread.ofVirtual().name("upkeep-" + name).unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  private void run() {
    while (!ending) {
      try {
        work.run();
        problem = "";
      } catch (RuntimeException | Error broken) {
        // A round that ended would look calm: whatever broke it is told, and it is tried again.
        problem = String.valueOf(broken);
      }
      if (!ending) {
        LockSupport.parkNanos(pause.toNanos());
      }
    }
  }

  /** What the last round broke off with; empty when it did not. */
  String problem() {
    return problem;
  }

  /** The round under way is the last one. */
  void end() {
    ending = true;
    LockSupport.unpark(thread);
  }

  void await(Duration most) {
    try {
      thread.join(most.isPositive() ? most : Duration.ofMillis(1));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
