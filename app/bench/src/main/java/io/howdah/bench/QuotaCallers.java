package io.howdah.bench;

import io.howdah.guard.Guard;
import io.howdah.guard.rules.Judge;
import io.howdah.guard.rules.Lane;
import io.howdah.guard.rules.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Callers of one limited statement, one for each guard, for a while.
 *
 * @param nodes over how many the guards are spread
 * @param takes how long a call takes
 */
record QuotaCallers(List<Guard> guards, String sql, int nodes, Duration takes) {
  private static final Duration SETTLE = Duration.ofSeconds(5);

  /**
   * What passed once it had settled.
   *
   * @param atOnce calls under way, on average
   * @param mostAtOnce also before that
   */
  record Passed(double perSecond, double atOnce, int mostAtOnce) {}

  Passed passed(Pace pace, Duration measured) throws InterruptedException {
    Run run = new Run(pace);
    List<Thread> callers = new ArrayList<>();
    for (int i = 0; i < guards.size(); i++) {
      int guard = i;
      callers.add(Thread.ofVirtual().start(() -> run.call(guard)));
    }
    try {
      Thread.sleep(SETTLE);
      long start = System.nanoTime();
      long before = run.passed.sum();
      long busy = run.nanos.sum();
      Thread.sleep(measured);
      double took = System.nanoTime() - start;
      double perSecond = (run.passed.sum() - before) * 1e9 / took;
      return new Passed(perSecond, (run.nanos.sum() - busy) / took, run.most.get());
    } finally {
      run.ended = true;
      for (Thread caller : callers) {
        caller.join();
      }
    }
  }

  /** One while. */
  private final class Run {
    private final Pace pace;
    private final long start = System.nanoTime();
    private final LongAdder passed = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private volatile boolean ended;

    Run(Pace pace) {
      this.pace = pace;
    }

    void call(int guard) {
      Judge judge = guards.get(guard).judge();
      Lane lane = new Lane("u", "node-" + guard % nodes, "r");
      try {
        while (!ended) {
          int tries = pace.tries(guard, elapsed());
          for (int i = 0; i < tries; i++) {
            attempt(judge, lane);
          }
          Thread.sleep(pace.rest(guard, elapsed()));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private Duration elapsed() {
      return Duration.ofNanos(System.nanoTime() - start);
    }

    private void attempt(Judge judge, Lane lane) throws InterruptedException {
      Verdict verdict = judge.check(lane, sql);
      if (verdict.refuses()) {
        return;
      }
      most.accumulateAndGet(now.incrementAndGet(), Math::max);
      long began = System.nanoTime();
      if (!takes.isZero()) {
        Thread.sleep(takes);
      }
      now.decrementAndGet();
      long took = System.nanoTime() - began;
      judge.ended(judge.seen(sql), verdict, took);
      nanos.add(took);
      passed.increment();
    }
  }
}
