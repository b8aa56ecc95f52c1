package io.howdah.lab.running;

import java.util.stream.Stream;

/**
 * Ends several things, each whatever became of the one before it. An interrupt of the thread waits
 * until all are ended: what is not waited for now is left running.
 */
final class Endings {
  private Endings() {}

  /** Runs every step; the first failure is thrown at the end, the others are added to it. */
  static void all(Runnable... steps) {
    boolean interrupted = Thread.interrupted();
    RuntimeException[] first = new RuntimeException[1];
    Stream.of(steps).forEach(step -> first[0] = joined(first[0], step));
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (first[0] != null) {
      throw first[0];
    }
  }

  private static RuntimeException joined(RuntimeException first, Runnable step) {
    try {
      step.run();
      return first;
    } catch (RuntimeException e) {
      if (first == null) {
        return e;
      }
      first.addSuppressed(e);
      return first;
    }
  }

  /** Runs a step because of a failure that is to be told, whatever becomes of the step. */
  static void after(Throwable cause, Runnable step) {
    try {
      all(step);
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }
}
