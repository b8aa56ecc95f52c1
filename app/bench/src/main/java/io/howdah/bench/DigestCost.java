package io.howdah.bench;

import com.sun.management.ThreadMXBean;
import io.howdah.contract.digest.Digests;
import io.howdah.contract.statement.Statements;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What a digest costs the first time a statement is seen: no text is measured from a cache, since
 * there is none, and each round reads many different statements of 500 characters.
 */
final class DigestCost {
  private static final int STATEMENTS = 2_000;
  private static final int ROUNDS = 61;
  private static final Duration WARM_UP = Duration.ofSeconds(4);
  private static final double BOUND_NANOS = 5_000;

  private record Cost(double nanos, double bytes) {}

  private final List<String> statements = StatementTexts.ofLength(500, STATEMENTS);
  private int sink;

  List<Result> run() {
    Progress.say("digesting " + STATEMENTS + " statements of 500 characters");
    Cost digest = cost(sql -> Digests.of(sql).hashCode());
    Cost facts = cost(sql -> Statements.of(sql).joins());
    Progress.say("read " + sink % 10 + " at the end");
    return List.of(
        Result.atMost(
            "digestFirstNanos",
            "digest of a 500-character statement, first time",
            digest.nanos(),
            "ns",
            BOUND_NANOS),
        Result.shown("digestFirstBytes", "allocated for it", digest.bytes(), "bytes"),
        Result.shown("factsNanos", "its tables, kind and effect", facts.nanos(), "ns"),
        Result.shown("factsBytes", "allocated for them", facts.bytes(), "bytes"));
  }

  /** Of the median round, once the code is compiled. */
  private Cost cost(ToIntFunction<String> work) {
    long warm = System.nanoTime() + WARM_UP.toNanos();
    while (System.nanoTime() < warm) {
      round(work);
    }
    long before = allocated();
    double[] nanos = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      round(work);
      nanos[i] = (System.nanoTime() - start) / (double) STATEMENTS;
    }
    double bytes = (allocated() - before) / (double) ROUNDS / STATEMENTS;
    Arrays.sort(nanos);
    return new Cost(nanos[ROUNDS / 2], bytes);
  }

  private void round(ToIntFunction<String> work) {
    for (String statement : statements) {
      sink += work.applyAsInt(statement);
    }
  }

  private static long allocated() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getCurrentThreadAllocatedBytes();
  }
}
