package io.howdah.bench;

import io.howdah.contract.decision.DecisionSet;
import io.howdah.contract.decision.Stamp;
import io.howdah.guard.rules.Judge;
import io.howdah.guard.rules.Lane;
import io.howdah.guard.rules.Verdict;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** One check of a text seen before, among a hundred texts and beside a hundred decisions. */
final class GuardCheck {
  private static final int TEXTS = 100;
  private static final int CHECKS = 2_000_000;
  private static final int ROUNDS = 15;
  private static final Lane LANE = new Lane("app", "replica-1", "eu");

  List<Result> run() {
    Progress.say("checking known texts");
    Judge judge = new Judge("bench", "bench", NoQuotas.INSTANCE);
    judge.enforce(
        DecisionSet.of(
            new Stamp(1, 1),
            IntStream.range(0, 100)
                .mapToObj(i -> BenchDecisions.reject(i, "select c" + i + " from elsewhere"))
                .toList()),
        any -> System.nanoTime() + TimeUnit.HOURS.toNanos(1));
    String[] texts =
        IntStream.range(0, TEXTS)
            .mapToObj(i -> "select * from t" + i + " where id = ? and kind in (?, ?, ?)")
            .toArray(String[]::new);
    double[] nanos = new double[ROUNDS];
    for (int round = -ROUNDS; round < ROUNDS; round++) {
      double took = round(judge, texts);
      if (round >= 0) {
        nanos[round] = took;
      }
    }
    return List.of(
        Result.atMost(
            "guardCheckNanos",
            "guard's check of a text seen before",
            new Percentiles(nanos).median(),
            "ns",
            100),
        Result.atMost(
            "guardCheckBytes", "  allocated by one check", bytes(judge, texts), "bytes", 0));
  }

  private static double round(Judge judge, String[] texts) {
    long start = System.nanoTime();
    check(judge, texts);
    return (double) (System.nanoTime() - start) / CHECKS;
  }

  private static void check(Judge judge, String[] texts) {
    for (int i = 0; i < CHECKS; i++) {
      if (judge.check(LANE, texts[i % TEXTS]) != Verdict.PASS) {
        throw new IllegalStateException("a text was refused that no decision names");
      }
    }
  }

  /** Rounded to a thousandth: what the virtual machine itself needs now and then is less. */
  private static double bytes(Judge judge, String[] texts) {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    check(judge, texts);
    long bytes = threads.getCurrentThreadAllocatedBytes() - before;
    return Math.round(1000.0 * bytes / CHECKS) / 1000.0;
  }
}
