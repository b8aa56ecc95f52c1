package io.howdah.bench;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.ToIntFunction;

/** One way of reading a statement, and what it took. Of one thread. */
final class Reading {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final String name;
  private final ToIntFunction<String> way;
  private long statements;
  private long nanos;
  private double best;
  private long cpuNanos;
  private long bytes;
  private int sink;

  /**
   * @param way answers what depends on all that it read, so that nothing can be left out
   */
  Reading(String name, ToIntFunction<String> way) {
    this.name = name;
    this.way = way;
  }

  /** Answers what it took for a statement this time, in nanoseconds. */
  double read(List<String> texts) {
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long cpu = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    for (String text : texts) {
      sink += way.applyAsInt(text);
    }
    long took = System.nanoTime() - start;
    nanos += took;
    double each = (double) took / texts.size();
    best = Math.min(best, each);
    cpuNanos += THREADS.getCurrentThreadCpuTime() - cpu;
    bytes += THREADS.getCurrentThreadAllocatedBytes() - allocated;
    statements += texts.size();
    return each;
  }

  /** What it took for a statement the fastest time, in nanoseconds. */
  double best() {
    return best;
  }

  /** Forgets what it took so far. */
  void reset() {
    statements = nanos = cpuNanos = bytes = 0;
    best = Double.MAX_VALUE;
  }

  /** For one statement: {@code nameNanos}, in the fastest turn {@code nameBestNanos}, and so on. */
  void print(PrintStream out) {
    out.println(name + "Nanos " + (double) nanos / statements);
    out.println(name + "BestNanos " + best);
    out.println(name + "CpuNanos " + (double) cpuNanos / statements);
    out.println(name + "Bytes " + (double) bytes / statements);
    out.println(name + "Sum " + sink);
  }
}
