package io.howdah.guard.rules;

import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * How long calls took, in 56 classes of which each reaches half as far again or a third. Counting
 * allocates nothing. From any thread.
 */
final class Timings {
  static final int CLASSES = 56;
  private final AtomicIntegerArray counts = new AtomicIntegerArray(CLASSES);

  void add(long nanos, int times) {
    counts.getAndAdd(classOf(nanos / 1000), times);
  }

  int count(int each) {
    return counts.get(each);
  }

  /** Two classes for each doubling: up to 1, 2, 3, 4, 6, 8, 12 … microseconds. */
  static int classOf(long micros) {
    if (micros <= 1) {
      return 0;
    }
    int doubling = 63 - Long.numberOfLeadingZeros(micros - 1);
    boolean upper = doubling == 0 || (micros - 1 & 1L << doubling - 1) != 0;
    return Math.min(CLASSES - 1, 2 * doubling + (upper ? 1 : 0));
  }

  /** The longest time in microseconds that a class counts; the last one counts all longer ones. */
  static long mostMicros(int each) {
    if (each == 0) {
      return 1;
    }
    long doubling = 1L << each / 2;
    return each % 2 == 1 ? doubling * 2 : doubling + doubling / 2;
  }
}
